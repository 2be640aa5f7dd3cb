using Scenarios.Api.Requests;
using Scenarios.Api.Rest;
using Scenarios.Api.Rest.Http;
using Scenarios.Cluster.Tests.Nodes;

namespace Scenarios.Cluster.Tests.ApiServer;

/// <summary>What the API server forwards to a Pod's node: logs, sessions and requests to the Pod.</summary>
internal sealed class RestPodsTests
{
    private const string Web = "/api/v1/namespaces/default/pods/web";
    private readonly ClusterFixture _fixture = new();

    public RestPodsTests()
    {
        _fixture.Create("""
            apiVersion: v1
            kind: Pod
            metadata: {name: web}
            spec:
              containers:
              - {name: c, image: "busybox:1.36", stdin: true, command: [sh, -c, "echo one; echo two; read line; echo $line; sleep 9999"]}
              - {name: d, image: "busybox:1.36", command: [sh, -c, "sleep 9999"]}
            """);
        _fixture.Settle();
    }

    [TestCase("container=c", "one\ntwo\n")]
    [TestCase("container=c&tailLines=1", "two\n")]
    [TestCase("container=c&limitBytes=2", "on")]
    [TestCase("container=d", "")]
    public void Log_OfAContainer_IsItsText(string query, string expected)
    {
        var answer = Ask($"GET {Web}/log?{query}");

        (answer.Status, answer.ContentType, answer.Body).ShouldBe((200, "text/plain", expected));
    }

    [Test]
    public void Log_ThatIsFollowed_GoesOn()
    {
        var answer = Ask($"GET {Web}/log?container=c&follow=true");
        var text = string.Empty;
        using var log = answer.Stream!.Open(piece => text += piece, static () => { });
        log.Deliver();
        var before = text;
        using var session = Open($"POST {Web}/attach?container=c&stdin=true");
        session!.SendInput("three\n");
        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(5));

        (answer.Status, answer.ContentType, answer.Body, answer.Stream.Timeout).ShouldBe((200, "text/plain", "", null));
        before.ShouldBe("one\ntwo\n");
        text.ShouldBe("one\ntwo\nthree\n");
    }

    [TestCase("command=echo&command=a&command=b&container=d", "a b\n", 0)]
    [TestCase("command=sh&command=-c&command=exit+3&container=d", "", 3)]
    [TestCase("command=cat&container=d&stdin=true", "hello", 0)]
    public void OpenSession_OfACommand_RunsIt(string query, string expected, int code)
    {
        var (output, exit) = (string.Empty, (PodSessionEnd?)null);
        using var session = Open($"POST {Web}/exec?{query}")!;
        session.Subscribe(text => output += text, static _ => { }, end => exit = end);
        session.SendInput("hello");
        session.CloseInput();
        _fixture.Simulation.RunUntil(() => exit is not null, TimeSpan.FromMinutes(1)).ShouldBeTrue();

        output.Trim('\r', '\n').ShouldBe(expected.Trim('\n'));
        exit!.ExitCode.ShouldBe(code);
    }

    [TestCase("POST", "exec?command=ls&container=c")]
    [TestCase("GET", "exec?command=ls&container=c")]
    [TestCase("POST", "attach?container=c")]
    [TestCase("POST", "portforward")]
    public void Session_WithoutItsProtocol_IsRefused(string method, string what)
    {
        var answer = Ask($"{method} {Web}/{what}");

        answer.Status.ShouldBe(400);
        answer.Body.ShouldContain("\"message\":\"Upgrade request required\"");
    }

    [TestCase("POST", "exec?command=ls&container=none", "container none is not valid for pod web")]
    [TestCase("POST", "exec?container=c", "you must specify at least one command for the container")]
    public void Session_ThatCannotBe_SaysWhy(string method, string what, string message)
    {
        Ask($"{method} {Web}/{what}").Body.ShouldContain(message);
        Open($"{method} {Web}/{what}").ShouldBeNull();
    }

    private IPodSession? Open(string request) => new RestApi(_fixture.Api).OpenSession(Request(request));

    private RestResponse Ask(string request)
    {
        RestResponse? answer = null;
        new RestApi(_fixture.Api).Answer(Request(request), response => answer = response);
        return answer.ShouldNotBeNull();
    }

    private static RestRequest Request(string request) =>
        RestRequest.Of(request.Split(' ')[0], request.Split(' ')[1], [new("User-Agent", "kubectl/v1.33")], string.Empty);
}
