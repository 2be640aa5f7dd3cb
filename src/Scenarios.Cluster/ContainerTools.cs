using Scenarios.Shell.Execution;
using Scenarios.Shell.Execution.State;
using Scenarios.Shell.Programs;
using Scenarios.Tools;

namespace Scenarios.Cluster;

/// <summary>The programs that a container can have: the standard tools and the shells.</summary>
public static class ContainerTools
{
    public static ProgramCatalogue All { get; } = StandardTools.All.With(
        new ShellProgram("sh", ShellFlavour.Dash),
        new ShellProgram("ash", ShellFlavour.BusyBox),
        new ShellProgram("bash", ShellFlavour.Bash));
}
