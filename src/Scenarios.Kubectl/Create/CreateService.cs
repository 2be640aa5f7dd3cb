using Scenarios.Kubectl.CommandLine;

namespace Scenarios.Kubectl.Create;

/// <summary><c>kubectl create service</c>: one command per type of Service.</summary>
internal sealed class CreateService : CommandGroup
{
    public override string Name => "service";

    public override IReadOnlyList<string> Aliases => ["svc"];

    public override string Summary => "Create a service using a specified subcommand";

    public override IReadOnlyList<Command> Commands =>
    [
        new CreateServiceOfType("ClusterIP", "NAME [--tcp=<port>:<targetPort>] [--dry-run=server|client|none]"),
        new CreateServiceOfType("NodePort", "NAME [--tcp=port:targetPort] [--dry-run=server|client|none]"),
        new CreateServiceOfType("LoadBalancer", "NAME [--tcp=port:targetPort] [--dry-run=server|client|none]"),
        new CreateServiceOfType("ExternalName", "NAME --external-name external.name [--dry-run=server|client|none]"),
    ];
}
