using Scenarios.Cli.Images;
using Scenarios.Cluster.Images;

namespace Scenarios.Cli.Tests.Images;

internal sealed class ImageListTests
{
    private const string Shop = """
        names: [example.com/shop]
        like: debian
        tags: ["1.0", "1.1", "1.2", "2.*"]
        variants: [slim]
        size: 62MB
        command: [shop, -v]
        environment: {SHOP: open}
        servers:
          shop:
            ports: [8080, $PORT:9090]
        """;

    [Test]
    public void Table_OwnEntries_StandFirstAndNameTheirFile()
    {
        var lines = Read(Shop).Table().Split('\n');

        lines[0].Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ShouldBe(["IMAGE", "TAGS", "LISTENS ON", "PULL", "FROM"]);
        lines[1].Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ShouldBe(["example.com/shop", "1.0 … 2.*", "8080, $PORT:9090", "62 MB", "shop.yaml"]);
        lines.ShouldContain(static line => line.StartsWith("nginx ", StringComparison.Ordinal)
            && line.EndsWith("built in", StringComparison.Ordinal));
    }

    [Test]
    public void Details_OfANamedImage_HaveTagsVariantsAndCommands()
    {
        var text = Read(Shop).With(["SHOP"]).Details();

        text.ShouldStartWith("example.com/shop\n  tags         1.0, 1.1, 1.2, 2.* (* stands for slim)\n  runs         shop -v\n");
        text.ShouldContain("  environment  PATH, SHOP\n");
        text.ShouldContain("  has          ");
        text.ShouldContain(", shop,");
        text.ShouldEndWith("  pull         62 MB\n  from         shop.yaml\n");
    }

    [Test]
    public void With_WordsThatNoNameHas_IsEmpty() => Read(Shop).With(["shop", "nginx"]).IsEmpty.ShouldBeTrue();

    [Test]
    public void Of_AWrongEntry_NamesFileAndField() =>
        Should.Throw<ImageCatalogueException>(static () => Read("names: [a]\nport: 1\n")).Message.ShouldContain("shop.yaml");

    private static ImageList Read(string text) => ImageList.Of([new("shop.yaml", text)]);
}
