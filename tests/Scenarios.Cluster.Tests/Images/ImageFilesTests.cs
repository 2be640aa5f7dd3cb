using Scenarios.Cluster.Images;

namespace Scenarios.Cluster.Tests.Images;

internal sealed class ImageFilesTests
{
    [Test]
    public void Entries_BuiltIn_AreReadAndFoundByTag()
    {
        var catalogue = new ImageCatalogue(BuiltInImages.Entries, _ => { });

        var old = catalogue.Find(ImageReference.TryParse("nginx:1.12")!)!;
        var today = catalogue.Find(ImageReference.TryParse("nginx")!)!;

        old.Variable("version", "1.12").ShouldBe("1.12.2");
        old.Programs.ContainsKey("curl").ShouldBeFalse();
        today.Programs.ContainsKey("curl").ShouldBeTrue();
        today.Entrypoint.ShouldBe(["/docker-entrypoint.sh"]);
    }

    [TestCase("busybox:1.36", "printenv top netstat telnet free uptime ip vi", "bash")]
    [TestCase("alpine:3.20", "printenv top netstat free ip", "telnet")]
    public void Entries_BusyBox_NameWhatItHas(string image, string has, string lacks)
    {
        var catalogue = new ImageCatalogue(BuiltInImages.Entries, _ => { });

        var programs = catalogue.Find(ImageReference.TryParse(image)!)!.Programs;

        has.Split(' ').ShouldBeSubsetOf(programs.Keys);
        programs.ContainsKey(lacks).ShouldBeFalse();
    }

    [TestCase("nginx", true)]
    [TestCase("nginx:1.16.1", true)]
    [TestCase("nginx:1.27-alpine", true)]
    [TestCase("nginx:1.161", false)]
    [TestCase("nginx:nope", false)]
    [TestCase("busybox:1.36", true)]
    [TestCase("busybox:1.360", false)]
    [TestCase("centos:6", true)]
    [TestCase("httpd:lates", false)]
    public void Find_BuiltIn_KnowsWhichTagsWerePublished(string image, bool isKnown) =>
        (new ImageCatalogue(BuiltInImages.Entries, _ => { }).Find(ImageReference.TryParse(image)!) is not null).ShouldBe(isKnown);

    [Test]
    public void Add_UnknownField_NamesFileAndField() =>
        Should.Throw<ImageCatalogueException>(() => new ImageFiles().Add("names: [web]\nport: 80\n", "web.yaml"))
            .Message.ShouldStartWith("web.yaml: port is not a field of an image entry");

    [Test]
    public void Add_TextThatIsNoYaml_NamesTheFile() =>
        Should.Throw<ImageCatalogueException>(() => new ImageFiles().Add("names: [web\n", "web.yaml")).Message.ShouldContain("web.yaml");

    [Test]
    public void Add_Like_TakesOverWhatItDoesNotSay()
    {
        var entry = new ImageFiles(BuiltInImages.Files)
            .Add("names: [shop]\nlike: nginx\ncommand: [nginx, -t]\n", "shop.yaml").Entries
            .Single();

        entry.Command.ShouldBe(["nginx", "-t"]);
        entry.Servers.Keys.ShouldBe(["nginx"]);
        entry.Repositories.ShouldBe(["docker.io/library/shop"]);
    }

    [Test]
    public void Add_VariablesInACircle_NamesTheCircle() =>
        Should
            .Throw<ImageCatalogueException>(() => new ImageFiles().Add(
                "names: [web]\nvariables: {a: {'*': '{{b}}'}, b: {'*': 'x{{ a }}'}}\n",
                "web.yaml"))
            .Message.ShouldBe("web.yaml: variables refer to each other in a circle: a → b → a");

    [TestCase("servers: {web: {ports: [80], startup: -1s}}", "startup")]
    [TestCase("servers: {web: {ports: [80], stopAfter: 1e300s}}", "stopAfter")]
    [TestCase("servers: {web: {ports: [80], exitCode: 99999999999}}", "exitCode")]
    [TestCase("servers: {web: {ports: [99999999999]}}", "ports")]
    [TestCase("size: 1e400", "size")]
    public void Add_NumberOutOfRange_NamesFileAndField(string fields, string name) =>
        Should.Throw<ImageCatalogueException>(() => new ImageFiles().Add("names: [web]\n" + fields + "\n", "web.yaml")).Message
            .ShouldContain(name);
}
