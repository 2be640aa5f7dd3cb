using Scenarios.Kubectl.CommandLine;

namespace Scenarios.Kubectl.Auth;

/// <summary><c>kubectl auth</c>.</summary>
internal sealed class AuthCommand : CommandGroup
{
    public override string Name => "auth";

    public override string Summary => "Inspect authorization";

    public override IReadOnlyList<Command> Commands { get; } = [new AuthCanI(), new AuthReconcile(), new AuthWhoAmI()];
}
