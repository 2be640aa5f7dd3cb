using Scenarios.Cli.Output;
using Scenarios.Cli.Shell.Editing;
using Scenarios.Terminals;

namespace Scenarios.Cli.Shell;

/// <summary>The prompt: the virtual time that has passed, and namespace and folder unless they are the default.</summary>
internal sealed class ShellPrompt(ShellMachine machine, ColourText colours)
{
    private const string Sign = "$";

    public Prompt After(int exitCode)
    {
        var time = HumanDuration.Format(machine.Cluster.Simulation.Elapsed);
        var place = (machine.Terminal.Namespace == "default" ? string.Empty : $" {machine.Terminal.Namespace}") + Folder();
        var sign = exitCode == 0 ? colours.Green(Sign) : colours.Red(Sign);
        return new Prompt($"{time}{place} {Sign} ", $"{colours.Dim(time)}{place} {sign} ");
    }

    private string Folder()
    {
        var path = machine.Terminal.WorkingDirectory;
        return path == ProjectFiles.Home ? string.Empty
            : path.StartsWith(ProjectFiles.Home + "/", StringComparison.Ordinal) ? $" ~{path[ProjectFiles.Home.Length..]}"
            : $" {path}";
    }
}
