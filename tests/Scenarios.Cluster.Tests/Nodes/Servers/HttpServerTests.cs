namespace Scenarios.Cluster.Tests.Nodes.Servers;

internal sealed class HttpServerTests
{
    private const string Page = "/usr/share/nginx/html/index.html";

    private const string Tagged = """
        names: [example.com/tagged]
        like: nginx-today
        entrypoint: []
        command: [serve]
        variables: {curl: {"*": "7.88.1"}, mood: {"*": "{{file.%PAGE%}}"}}
        servers:
          serve:
            ports: [80]
            root: /usr/share/nginx/html
            headers: {X-Tag: "{{header.Tag|none}}"}
            accessLog: "{{target}} {{header.Tag|none}}"
          moody:
            ports: [81]
            root: /usr/share/nginx/html
            headers: {X-Mood: "{{mood}}"}
        """;

    private readonly ClusterFixture _fixture = new(
        new ClusterOptions { Images = [new("tagged.yaml", Tagged.Replace("%PAGE%", "/mood", StringComparison.Ordinal))] });

    [Test]
    public void Answer_FileChangesWithinASecond_IsWhatTheFileSaysNow()
    {
        Start("nginx:1.27");

        Shell($"curl -s localhost > /dev/null; echo changed > {Page}; curl -s localhost; curl -s localhost; echo again > {Page}; curl "
            + "-s localhost")
            .ShouldBe("changed\nchanged\nagain\n");

        Sizes().Skip(1).ShouldBe(["8", "8", "6"]);
    }

    [Test]
    public void Answer_SameSecond_HeadersAndLogAreThoseOfEachRequest()
    {
        Start("example.com/tagged");

        Shell("for tag in a a b; do curl -sI -H \"Tag: $tag\" localhost | grep X-Tag; done; curl -sI localhost | grep X-Tag")
            .Replace("\r", string.Empty, StringComparison.Ordinal).ShouldBe("X-Tag: a\nX-Tag: a\nX-Tag: b\nX-Tag: none\n");

        _fixture.Log("web").ShouldBe("/ a\n/ a\n/ b\n/ none\n");
    }

    [Test]
    public void Answer_HeaderFromAFile_FollowsTheFile()
    {
        Start("example.com/tagged", "    command: [moody]\n");

        Shell("for mood in good bad; do printf $mood > /mood; curl -sI localhost:81 | grep X-Mood; done")
            .Replace("\r", string.Empty, StringComparison.Ordinal).ShouldBe("X-Mood: good\nX-Mood: bad\n");
    }

    [Test]
    public void Answer_ASecondLater_HasTheNewDate()
    {
        Start("nginx:1.27");

        var dates = Shell("curl -sI localhost | grep Date; sleep 1; curl -sI localhost | grep Date").Split('\n');

        dates[1].ShouldNotBe(dates[0]);
    }

    private void Start(string image, string more = "")
    {
        _fixture.CreatePod("web", image, more);
        _fixture.Settle();
    }

    private string Shell(string script)
    {
        var (output, error, _) = _fixture.Exec("web", "sh", "-c", script);
        error.ShouldBeEmpty();
        return output;
    }

    /// <summary>How many bytes each answer had, by the access log.</summary>
    private IEnumerable<string> Sizes() =>
        _fixture.Log("web").Split('\n').Where(line => line.Contains("\"GET ", StringComparison.Ordinal)).Select(line => line.Split(' ')[9]);
}
