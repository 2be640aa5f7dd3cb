using Scenarios.Cluster;
using Scenarios.Terminals;

namespace Scenarios.Cli.Tests.Terminals;

/// <summary>kubectl diff with the terminal's own diff, and timeout.</summary>
internal sealed class DiffTests
{
    private readonly Terminal _terminal = new(new SimulatedCluster(new ClusterOptions { Seed = 3 }), new TerminalOptions());

    [Test]
    public void Diff_OfAManifest_ShowsWhatApplyingWouldChange()
    {
        Type("mkdir -p ~/x; printf 'apiVersion: v1\\nkind: ConfigMap\\nmetadata: {name: a}\\ndata: {k: one}\\n' > a.yaml");
        Type("kubectl diff -f a.yaml | tail -n +4 | head -3").Output.ShouldBe("@@ -0,0 +1,9 @@\n+apiVersion: v1\n+data:\n");
        Type("kubectl apply -f a.yaml; kubectl diff -f a.yaml; echo $?").Output.ShouldBe("configmap/a created\n0\n");
        Type("sed -i s/one/two/ a.yaml; kubectl diff -f a.yaml | grep '^[-+] '").Output.ShouldBe("-  k: one\n+  k: two\n");
        Type("kubectl diff -f a.yaml > /dev/null; echo $?; ls /tmp").Output.ShouldBe("1\n");
        Type("KUBECTL_EXTERNAL_DIFF='diff -q' kubectl diff -f a.yaml | cut -d' ' -f1").Output.ShouldBe("Files\n");
        Type("kubectl diff").ShouldBe(new CommandResult("kubectl diff", "", "error: must specify one of -f and -k\n", 2)
        {
            FirstFailed = new FailedCommand("kubectl diff", 2),
        });
    }

    [Test]
    public void Diff_OfASecret_HidesWhatItHolds()
    {
        Type("mkdir -p ~/x; kubectl create secret generic s --from-literal=a=1 --from-literal=b=2");
        Type("kubectl create secret generic s --from-literal=a=1 --from-literal=b=3 --dry-run=client -o yaml > s.yaml");
        Type("kubectl diff -f s.yaml | grep '^.  [ab]:'").Output.ShouldBe("   a: '***'\n-  b: '*** (before)'\n+  b: '*** (after)'\n");
    }

    [TestCase("timeout 2 sleep 5; echo $?", "124\n")]
    [TestCase("timeout 5 sleep 2; echo $?", "0\n")]
    [TestCase("timeout 1 nope; echo $?", "127\n")]
    [TestCase("timeout 2 kubectl get pods -w; echo $?", "124\n")]
    [TestCase("timeout -s KILL 1 sleep 5; echo $?", "137\n")]
    public void Timeout_OfACommand_EndsIt(string command, string output) => Type(command).Output.ShouldBe(output);

    private CommandResult Type(string commands) => _terminal.Type(commands, null, null, TimeSpan.FromDays(1));
}
