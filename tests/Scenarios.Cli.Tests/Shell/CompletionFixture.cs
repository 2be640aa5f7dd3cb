using Scenarios.Cli.Shell.Completion;
using Scenarios.Cluster;
using Scenarios.Shell.Files;
using Scenarios.Terminals;

namespace Scenarios.Cli.Tests.Shell;

/// <summary>A terminal on a real simulated cluster with a few objects and files, for tests of completion.</summary>
internal sealed class CompletionFixture
{
    private readonly Terminal _terminal;
    private readonly TerminalFacts _facts;

    public CompletionFixture()
    {
        var files = new FileLayerBuilder()
            .AddFile("/home/learner/deployment.yaml", "x")
            .AddFile("/home/learner/my file.txt", "x")
            .AddFile("/home/learner/.hidden", "x")
            .AddFile("/home/learner/manifests/service.yaml", "x")
            .Build();
        var cluster = new SimulatedCluster(new ClusterOptions());
        _terminal = new Terminal(cluster, new TerminalOptions { Files = files });
        _facts = new TerminalFacts(_terminal, cluster.Api);
        Type(
            "kubectl create deployment web --image=nginx --replicas=1; kubectl create deployment worker --image=nginx; kubectl run box "
            + "--image=busybox -- sleep infinity");
        Type("alias k=kubectl; alias kg='kubectl get'; kubectl create namespace shop; kubectl create configmap prices -n shop");
    }

    public void Type(string commands) => _terminal.Type(commands, null, null, TimeSpan.FromDays(1)).ExitCode.ShouldBe(0);

    /// <summary>Presses Tab with the cursor at the end of the text.</summary>
    public string Complete(string text)
    {
        var result = Completer.Complete(text, text.Length, _facts);
        return result.Candidates.Count == 0 ? text : text[..result.Start] + result.Replacement;
    }

    public IEnumerable<string> Candidates(string text) =>
        Completer.Complete(text, text.Length, _facts).Candidates.Select(candidate => candidate.Label);
}
