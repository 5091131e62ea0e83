import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Makes every size and form of the icon from provscope.svg: {@code java icons/MakeIcons.java icons}. It knows what that
 * drawing is made of: rect, circle, and path with M and L.
 */
public final class MakeIcons {
    private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256, 512, 1024};
    private static final float VIEW = 64;
    /** Types of the images in an .icns by their sizes, with those for dense screens. */
    private static final Map<String, Integer> ICNS = new TreeMap<>(Map.of(
            "icp4", 16, "icp5", 32, "ic11", 32, "ic12", 64, "ic07", 128, "ic13", 256, "ic08", 256, "ic14", 512,
            "ic09", 512, "ic10", 1024));

    private MakeIcons() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.awt.headless", "true");
        Path folder = Path.of(arguments[0]);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Element svg = factory.newDocumentBuilder()
                .parse(folder.resolve("provscope.svg").toFile())
                .getDocumentElement();
        Map<Integer, byte[]> pngs = new TreeMap<>();
        for (int size : SIZES) {
            pngs.put(size, png(svg, size));
        }
        for (int size : new int[] {16, 32, 48, 64, 128, 256, 512}) {
            Files.write(folder.resolve("provscope-" + size + ".png"), pngs.get(size));
        }
        Files.write(folder.resolve("provscope.ico"), ico(pngs));
        Files.write(folder.resolve("provscope.icns"), icns(pngs));
    }

    private static byte[] png(Element svg, int size) throws IOException {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(size / VIEW, size / VIEW);
        NodeList children = svg.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element element) {
                draw(g, element);
            }
        }
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static void draw(Graphics2D g, Element element) {
        Shape shape = switch (element.getTagName()) {
            case "rect" -> {
                float round = 2 * number(element, "rx");
                yield new RoundRectangle2D.Float(
                        number(element, "x"),
                        number(element, "y"),
                        number(element, "width"),
                        number(element, "height"),
                        round,
                        round);
            }
            case "circle" -> {
                float r = number(element, "r");
                yield new Ellipse2D.Float(number(element, "cx") - r, number(element, "cy") - r, 2 * r, 2 * r);
            }
            case "path" -> path(element.getAttribute("d"));
            default -> throw new IllegalArgumentException(element.getTagName());
        };
        if (element.hasAttribute("fill")) {
            g.setColor(Color.decode(element.getAttribute("fill")));
            g.fill(shape);
        }
        if (element.hasAttribute("stroke")) {
            g.setColor(Color.decode(element.getAttribute("stroke")));
            g.setStroke(new BasicStroke(
                    number(element, "stroke-width"), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(shape);
        }
    }

    private static Path2D path(String data) {
        Path2D path = new Path2D.Float();
        String[] words = data.strip().split("[ ,]+");
        for (int i = 0; i < words.length; i += 3) {
            float x = Float.parseFloat(words[i + 1]);
            float y = Float.parseFloat(words[i + 2]);
            if (words[i].equals("M")) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        return path;
    }

    private static float number(Element element, String name) {
        String text = element.getAttribute(name);
        return text.isEmpty() ? 0 : Float.parseFloat(text);
    }

    /** A Windows icon: a head, an entry for each image, and the images as PNG. */
    private static byte[] ico(Map<Integer, byte[]> pngs) {
        int[] sizes = {16, 24, 32, 48, 64, 128, 256};
        int length = 6 + 16 * sizes.length;
        for (int size : sizes) {
            length += pngs.get(size).length;
        }
        ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        out.putShort((short) 0).putShort((short) 1).putShort((short) sizes.length);
        int at = 6 + 16 * sizes.length;
        for (int size : sizes) {
            out.put((byte) (size == 256 ? 0 : size)).put((byte) (size == 256 ? 0 : size));
            out.put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32);
            out.putInt(pngs.get(size).length).putInt(at);
            at += pngs.get(size).length;
        }
        for (int size : sizes) {
            out.put(pngs.get(size));
        }
        return out.array();
    }

    /** A macOS icon: a head, and each image as PNG under its type. */
    private static byte[] icns(Map<Integer, byte[]> pngs) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(body);
        for (Map.Entry<String, Integer> type : ICNS.entrySet()) {
            byte[] png = pngs.get(type.getValue());
            out.writeBytes(type.getKey());
            out.writeInt(8 + png.length);
            out.write(png);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        DataOutputStream head = new DataOutputStream(whole);
        head.writeBytes("icns");
        head.writeInt(8 + body.size());
        head.write(body.toByteArray());
        return whole.toByteArray();
    }
}
