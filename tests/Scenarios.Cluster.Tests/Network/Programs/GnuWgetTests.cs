using Scenarios.Cluster.Tests.Nodes;

namespace Scenarios.Cluster.Tests.Network.Programs;

/// <summary>GNU wget in a Pod.</summary>
internal sealed class GnuWgetTests
{
    private readonly ClusterFixture _fixture = new();

    public GnuWgetTests()
    {
        _fixture.Create("""
            apiVersion: v1
            kind: Pod
            metadata: {name: client}
            spec: {containers: [{name: main, image: "debian-tools:1.0", command: [sleep, infinity]}]}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: web, labels: {app: web}}
            spec: {containers: [{name: main, image: "nginx:1.27"}]}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: web}
            spec: {clusterIP: 10.96.7.7, selector: {app: web}, ports: [{port: 80}]}
            """);
        _fixture.Settle();
    }

    [Test]
    public void Page_Saved_TellsItsCourse()
    {
        var (output, error, end) = Wget("http://web");

        (output, end.ExitCode).ShouldBe((string.Empty, 0));
        error.ShouldMatch("^--2026-01-01 12:00:\\d\\d--  http://web/\nResolving web \\(web\\)\\.\\.\\. 10\\.96\\.7\\.7\n"
            + "Connecting to web \\(web\\)\\|10\\.96\\.7\\.7\\|:80\\.\\.\\. connected\\.\n"
            + "HTTP request sent, awaiting response\\.\\.\\. 200 OK\n"
            + "Length: 175 \\[text/html\\]\nSaving to: 'index\\.html'\n\n     0K {55}100% 28\\.6M=0s\n\n"
            + "2026-01-01 12:00:\\d\\d \\(28\\.6 MB/s\\) - 'index\\.html' saved \\[175/175\\]\n\n$");
        _fixture.Exec("client", "head", "-1", "index.html").Output.ShouldBe("<!DOCTYPE html>\n");
    }

    [Test]
    public void Page_SavedTwice_GetsANumber()
    {
        _ = Wget("-q", "web");
        Wget("-nv", "web").Error.ShouldEndWith(" URL:http://web/ [175/175] -> \"index.html.1\" [1]\n");
    }

    [TestCase(new[] { "-qO-", "web" }, 0, "")]
    [TestCase(new[] { "-q", "http://web/none" }, 8, "")]
    [TestCase(new[] { "-nv", "http://web:81" }, 4, "")]
    [TestCase(new[] { "-q", "http://nobody" }, 4, "")]
    [TestCase(new[] { "-nv", "http://nobody" }, 4, "wget: unable to resolve host address 'nobody'\n")]
    [TestCase(new[] { "-q", "https://kubernetes" }, 5, "")]
    [TestCase(new[] { "-q", "--no-check-certificate", "-O", "/dev/null", "https://kubernetes/version" }, 0, "")]
    [TestCase(new string[0], 1, "wget: missing URL\nUsage: wget [OPTION]... [URL]...\n\nTry `wget --help' for more options.\n")]
    [TestCase(new[] { "--nope", "web" }, 2,
        "wget: unrecognized option '--nope'\nUsage: wget [OPTION]... [URL]...\n\nTry `wget --help' for more options.\n")]
    public void Call_ByItsExitCode_TellsHowItEnded(string[] arguments, int code, string error)
    {
        var result = Wget(arguments);

        (result.End.ExitCode, result.Error).ShouldBe((code, error));
    }

    [Test]
    public void Silence_WithTimeLimitAndTries_IsGivenUp()
    {
        _fixture.Create("""
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: closed}
            spec: {podSelector: {matchLabels: {app: web}}, policyTypes: [Ingress]}
            """);
        _fixture.Settle();

        var error = Wget("-T", "2", "-t", "2", "http://web").Error;

        error.ShouldContain("|:80... failed: Connection timed out.\nRetrying.\n\n--");
        error.ShouldContain("--  (try: 2)  http://web/\n");
        error.ShouldEndWith("failed: Connection timed out.\nGiving up.\n\n");
    }

    [Test]
    public void Spider_OfAPage_OnlyLooks()
    {
        Wget("--spider", "http://web").Error
            .ShouldEndWith("Remote file exists and could contain further links,\nbut recursion is disabled -- not retrieving.\n\n");
        Wget("--spider", "http://web/none").Error.ShouldEndWith("Remote file does not exist -- broken link!!!\n\n");
    }

    private (string Output, string Error, Scenarios.Api.Requests.PodSessionEnd End) Wget(params string[] arguments) =>
        _fixture.Exec("client", ["wget", .. arguments]);
}
