using NUnit.Framework;
using Reqnroll;
using Scenarios.Steps.Terminals;

[Binding]
public sealed class PodSteps(TerminalDriver terminal)
{
    [Then("there are {int} Pods of {string}")]
    public void ThereArePods(int count, string app)
    {
        var names = terminal.Type($"kubectl get pods -l app={app} -o name").Output;
        Assert.That(names.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(count));
    }
}
