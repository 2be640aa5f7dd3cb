using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.CommandLine.Pages;

namespace Scenarios.Kubectl.Help;

/// <summary>
/// <c>kubectl completion</c>: the shell code that completes kubectl's commands, as kubectl 1.33.1 prints it (kubectl, pkg/cmd/completion).
/// </summary>
internal sealed class CompletionCommand : Command
{
    public override string Name => "completion";

    public override string Usage => "SHELL";

    public override string Summary => "Output shell completion code for the specified shell (bash, zsh, fish, or powershell)";

    public override FlagSet Flags => new();

    public override async Coroutine<int> Run(CommandCall call)
    {
        switch (call.Arguments.Count)
        {
            case 0:
                throw call.UsageError("Shell not specified.");
            case > 1:
                throw call.UsageError("Too many arguments. Expected only the shell type.");
        }

        var shell = call.Arguments[0];
        await call.Print(HelpPages.Find($"completion {shell}", "/")
            ?? throw call.UsageError($"Unsupported shell type {GoText.Quote(shell)}."));
        return 0;
    }
}
