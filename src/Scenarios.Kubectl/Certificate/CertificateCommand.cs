using Scenarios.Kubectl.CommandLine;

namespace Scenarios.Kubectl.Certificate;

/// <summary><c>kubectl certificate</c>.</summary>
internal sealed class CertificateCommand : CommandGroup
{
    public override string Name => "certificate";

    public override string Summary => "Modify certificate resources";

    protected override bool ShowsHelp => true;

    public override IReadOnlyList<Command> Commands { get; } =
        [new CertificateDecision(isApproval: true), new CertificateDecision(isApproval: false)];
}
