namespace Scenarios.Kubectl.Tests.Fixtures;

/// <summary>Terminals with a Deployment.</summary>
internal static class Deployments
{
    /// <summary>A Deployment <c>web</c> of three replicas; nobody controls it.</summary>
    public static Terminal Created()
    {
        var terminal = new Terminal();
        terminal.Run("create deployment web --image=nginx:1.25 --replicas=3").Output.ShouldBe("deployment.apps/web created\n");
        return terminal;
    }
}
