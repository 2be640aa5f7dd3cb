namespace Scenarios.Kubectl.Tests.Fixtures;

/// <summary>Manifests of Pods.</summary>
internal static class PodFixture
{
    /// <param name="containers">At least one; all of the same image.</param>
    public static string Manifest(string name, params string[] containers) =>
        $"apiVersion: v1\nkind: Pod\nmetadata:\n  name: {name}\n  labels:\n    app: {name}\nspec:\n  containers:\n"
        + string.Concat(containers.Select(container => $"  - name: {container}\n    image: busybox\n"));

    /// <summary>A terminal whose node runs these Pods, each with one container.</summary>
    public static Terminal Running(params string[] names)
    {
        var terminal = new Terminal();
        foreach (var name in names)
        {
            terminal.WithFile("pod.yaml", Manifest(name, "main"));
            terminal.Run("create -f pod.yaml").ExitCode.ShouldBe(0);
        }

        terminal.Simulation.RunFor(TimeSpan.FromSeconds(5));
        return terminal;
    }
}
