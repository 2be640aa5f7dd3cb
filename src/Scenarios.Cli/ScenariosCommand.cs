using System.CommandLine;
using Scenarios.Cli.Catalogue;
using Scenarios.Cli.New;
using Scenarios.Cli.Run;
using Scenarios.Cli.Shell;

namespace Scenarios.Cli;

/// <summary>The <c>scenarios</c> command and its parts.</summary>
internal static class ScenariosCommand
{
    public static RootCommand Create() =>
        new("Runs plain-language scenarios about Kubernetes on a simulated cluster, in milliseconds.")
        {
            RunCommand.Create(),
            ShellCommand.Create(),
            StepsCommand.Create(),
            NewCommand.Create(),
        };
}
