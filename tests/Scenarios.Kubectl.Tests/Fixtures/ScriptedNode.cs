using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Serving;
using Scenarios.Cluster.ApiServer.Usage;
using Scenarios.Kernel;

namespace Scenarios.Kubectl.Tests.Fixtures;

/// <summary>
/// A node that takes every Pod and runs it after two seconds. Then it does what the test says: it ends containers, logs, answers sessions.
/// A deleted Pod is gone after three seconds.
/// </summary>
internal sealed class ScriptedNode : INodeProxy
{
    private const string NodeName = "worker";
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(3);
    private readonly Simulation _simulation;
    private readonly KubeApiServer _server;
    private readonly ResourceType _pods;
    private readonly HashSet<string> _known = [];

    public ScriptedNode(Simulation simulation, KubeApiServer server)
    {
        (_simulation, _server) = (simulation, server);
        _pods = server.Resources.First(type => type is { Plural: "pods", Group: "" });
        server.NodeProxies.Register(NodeName, this);
        server.Watch(_pods, "default", ListOptions.All, OnChange);
    }

    /// <summary>Ends the container with this code when it starts, before anybody sees it running; null to keep it running.</summary>
    public int? EndsAtOnceWith { get; set; }

    /// <summary>Ends a running container with this code, this long after it became ready; null to keep it running.</summary>
    public (int ExitCode, TimeSpan After)? EndsLater { get; set; }

    /// <summary>False to leave Pods pending.</summary>
    public bool StartsPods { get; set; } = true;

    public string LogText { get; set; } = string.Empty;

    /// <summary>What a session does; it gets the options and may write, read and end.</summary>
    public Action<ScriptedSession, PodExecOptions> OnSession { get; set; } = (session, _) => session.End(0);

    /// <summary>All sessions that were opened, in order.</summary>
    public List<ScriptedSession> Sessions { get; } = [];

    public ApiResult<IPodLog> Log(ApiObject pod, string container, PodLogOptions options) => new ScriptedLog(LogText);

    public ApiResult<IPodSession> Exec(ApiObject pod, string container, PodExecOptions options) =>
        Open(options with { Container = container });

    public ApiResult<IPodSession> Attach(ApiObject pod, string container, PodExecOptions options) =>
        Open(options with { Container = container });

    public NodeUsage? UsageAt(TimeSpan instant) => null;

    public ApiResult<IPodPorts> PortForward(ApiObject pod) => throw new NotSupportedException();

    private ScriptedSession Open(PodExecOptions options)
    {
        var session = new ScriptedSession();
        Sessions.Add(session);
        OnSession(session, options);
        return session;
    }

    private void OnChange(WatchEvent change)
    {
        var pod = change.Object;
        if (change.Kind == WatchEventKind.Deleted)
        {
            _known.Remove(pod.Uid);
        }
        else if (pod.IsBeingDeleted)
        {
            _simulation.Schedule(
                StopTime,
                "stop",
                () => _server.Delete(_pods, pod.Namespace, pod.Name, new DeleteOptions { GracePeriod = TimeSpan.Zero }));
        }
        else if (StartsPods && _known.Add(pod.Uid))
        {
            Bind(pod);
            _simulation.Schedule(StartTime, "start", () => Start(pod.Name));
        }
    }

    private void Bind(ApiObject pod)
    {
        var bindings = _server.Resources.First(type => type.Kind == "Binding");
        var tree = ObjectValue.Of(
            ("apiVersion", new StringValue("v1")),
            ("kind", new StringValue("Binding")),
            ("metadata", ObjectValue.Of(("name", new StringValue(pod.Name)))),
            ("target", ObjectValue.Of(("kind", new StringValue("Node")), ("name", new StringValue(NodeName)))));
        _server.Create(bindings, pod.Namespace, new ApiObject(tree), WriteOptions.Default).ValueOrThrow();
    }

    private void Start(string name)
    {
        if (EndsAtOnceWith is { } code)
        {
            End(name, code);
            return;
        }

        SetStatus(name, "Running", "True", ObjectValue.Of(("running", ObjectValue.Empty)));
        if (EndsLater is { } end)
        {
            _simulation.Schedule(end.After, "end", () => End(name, end.ExitCode));
        }
    }

    private void End(string name, int code)
    {
        var terminated = ObjectValue.Of(
            ("exitCode", IntegerValue.Of(code)),
            ("reason", new StringValue(code == 0 ? "Completed" : "Error")));
        SetStatus(name, code == 0 ? "Succeeded" : "Failed", "False", ObjectValue.Of(("terminated", terminated)));
    }

    private void SetStatus(string name, string phase, string ready, ObjectValue state)
    {
        var found = _server.Get(_pods, "default", name);
        if (found.IsSuccess)
        {
            var condition = ObjectValue.Of(("type", new StringValue("Ready")), ("status", new StringValue(ready)));
            var container = ObjectValue.Of(("name", new StringValue(name)), ("state", state));
            var status = ObjectValue.Of(
                ("phase", new StringValue(phase)), ("conditions", ListValue.Of(condition)), ("containerStatuses", ListValue.Of(container)));
            _server.Update(_pods, "default", found.Value.With(["status"], status), WriteOptions.Default, "status").ValueOrThrow();
        }
    }
}
