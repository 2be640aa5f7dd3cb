using System.Text;
using Scenarios.Cluster.Images;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Cluster.Tests.Nodes;

namespace Scenarios.Cluster.Tests.Images;

internal sealed class BuiltInImagesTests
{
    private static IEnumerable<string> Images => BuiltInImages.Entries.SelectMany(
        entry => new[] { entry.Tags[0], entry.Tags[^1] }
            .Distinct()
            .Select(tag => $"{entry.Repositories[0]}:{Published(tag, entry.Variants.Count > 0 ? entry.Variants[0] : "alpine")}"));

    /// <summary>
    /// Runs the image and looks at everything that it can show: variables, files, logs, pages, and what its programs print.
    /// </summary>
    [TestCaseSource(nameof(Images))]
    public void Entry_RunAndAsked_ShowsNoUnfilledTemplate(string image)
    {
        var fixture = new ClusterFixture();
        var entry = fixture.Cluster.Images.Find(ImageReference.TryParse(image)!)!;
        var command = entry.Servers.Count > 0 ? string.Empty : "    args: [sleep, '1000000']\n";
        fixture.CreatePod("it", image, command);
        fixture.CreatePod("asker", "curlimages/curl:8.14.1", "    command: [sleep, '1000000']\n");
        fixture.Settle();

        var shown = new StringBuilder(fixture.Log("it"));
        foreach (var words in Questions(entry, fixture.Pod("it")))
        {
            var (output, error, _) = fixture.Exec(words[0] == "curl" ? "asker" : "it", words);
            shown.Append(output).Append(error);
        }

        shown.Append(fixture.Log("it"));
        shown.ToString().ShouldNotContain("{{");

        // Two JSON objects may end together.
        shown.Replace("\"}}\n", string.Empty).Replace("]}}\n", string.Empty).ToString().ShouldNotContain("}}");
    }

    [Test]
    public void Variable_VersionOfEveryNginxTag_IsAWholeVersion()
    {
        var nginx = BuiltInImages.Entries.Where(entry => entry.Repositories.Contains("docker.io/library/nginx"));

        foreach (var (entry, tag) in nginx.SelectMany(entry => entry.Tags.Select(tag => (entry, Published(tag)))))
        {
            var version = entry.TagValue("version", tag)!;
            version.Split('.').Length.ShouldBe(3, $"nginx:{tag} says {version}");
            version.ShouldAllBe(character => char.IsAsciiDigit(character) || character == '.');
        }
    }

    [TestCase("nginx:1.27.0", "1.27.0")]
    [TestCase("nginx:1.27.0-alpine", "1.27.0")]
    [TestCase("nginx:1.27", "1.27.5")]
    [TestCase("nginx:1.16.1", "1.16.1")]
    [TestCase("nginx:1.7.9", "1.7.9")]
    [TestCase("nginx", "1.27.5")]
    [TestCase("nginx:stable-alpine", "1.28.0")]
    [TestCase("amsy810/echo-nginx:v2.0", "1.19.1")]
    public void Nginx_OfATag_NamesItsVersionInVariablesAndAnswers(string image, string version)
    {
        var fixture = new ClusterFixture();
        fixture.CreatePod("web", image);
        fixture.Settle();

        fixture.Exec("web", "env").Output.Split('\n').ShouldContain($"NGINX_VERSION={version}");
        var (output, error, end) = fixture.Exec("web", "nginx", "-v");

        output.ShouldBeEmpty();
        error.ShouldBe($"nginx version: nginx/{version}\n");
        end.ExitCode.ShouldBe(0);
    }

    [TestCase("alpine:3.18.4", "/etc/alpine-release", "3.18.4\n")]
    [TestCase("alpine:3.18", "/etc/alpine-release", "3.18.12\n")]
    [TestCase("debian:11", "/etc/debian_version", "11.11\n")]
    [TestCase("centos:7", "/etc/centos-release", "CentOS Linux release 7.9.2009 (Core)\n")]
    public void File_ThatNamesTheRelease_FollowsTheTag(string image, string path, string text)
    {
        var fixture = new ClusterFixture();
        fixture.CreatePod("base", image, "    command: [sleep, '1000']\n");
        fixture.Settle();

        fixture.Exec("base", "cat", path).Output.ShouldBe(text);
    }

    private static IEnumerable<string[]> Questions(ImageEntry entry, ApiObject pod)
    {
        if (entry.Programs.ContainsKey("env"))
        {
            yield return ["env"];
        }

        foreach (var path in entry.Programs.ContainsKey("cat") ? entry.Files.Keys : [])
        {
            yield return ["cat", path];
        }

        foreach (var name in entry.Programs.Keys.Where(name => name is "curl" or "bash"))
        {
            yield return [name, "--version"];
        }

        foreach (var (name, server) in entry.Servers)
        {
            foreach (var (arguments, _) in server.Answers)
            {
                yield return [name, .. arguments.Split(' ')];
            }

            foreach (var port in server.Ports.Where(port => port.Protocol == TransportProtocol.Tcp))
            {
                foreach (var path in server.Routes.Select(route => route.Path.Replace("*", "some", StringComparison.Ordinal))
                    .Append("/")
                    .Append("/no/such"))
                {
                    yield return ["curl", "-s", "-i", $"http://{pod.TextAt("status", "podIP")}:{port.Number}{path}"];
                }
            }
        }
    }

    /// <summary>A tag that the glob matches.</summary>
    private static string Published(string tag, string variant = "alpine") =>
        tag.Replace("*", tag.EndsWith("-*", StringComparison.Ordinal) ? variant : "0", StringComparison.Ordinal);

    [TestCase("nginx:1.27-alpine3.20-slim", true)]
    [TestCase("nginx:1.27.3", true)]
    [TestCase("nginx:1.27.3-alpine", true)]
    [TestCase("nginx:1.27-typo", false)]
    [TestCase("nginx:1.27.x", false)]
    [TestCase("nginx:1.27.3-", false)]
    [TestCase("httpd:2.4-alpin", false)]
    [TestCase("redis:7.2-alpine", true)]
    [TestCase("busybox:1.36-glibc", true)]
    [TestCase("busybox:1.36-libc", false)]
    public void Find_TagThatNobodyPublished_IsNone(string image, bool isThere) =>
        (new Scenarios.Cluster.SimulatedCluster(new ClusterOptions()).Images.Find(ImageReference.TryParse(image)!) is not null).ShouldBe(
            isThere);
}
