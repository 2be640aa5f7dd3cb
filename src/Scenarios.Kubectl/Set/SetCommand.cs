using Scenarios.Kubectl.CommandLine;

namespace Scenarios.Kubectl.Set;

/// <summary><c>kubectl set</c>: commands that change one aspect of an object (kubectl, pkg/cmd/set).</summary>
internal sealed class SetCommand : CommandGroup
{
    public override string Name => "set";

    public override string Summary => "Set specific features on objects";

    public override IReadOnlyList<Command> Commands =>
    [
        new SetImageCommand(),
        new SetResourcesCommand(),
        new SetSelectorCommand(),
        new SetSubjectCommand(),
        new SetServiceAccountCommand(),
        new SetEnvironmentCommand(),
    ];
}
