using Scenarios.Kubectl.CommandLine;

namespace Scenarios.Kubectl.Create;

/// <summary><c>kubectl create secret</c>: one command per type of Secret.</summary>
internal sealed class CreateSecret : CommandGroup
{
    public override string Name => "secret";

    public override string Usage => "(docker-registry | generic | tls)";

    public override string Summary => "Create a secret using a specified subcommand";

    public override IReadOnlyList<Command> Commands =>
        [new CreateDockerRegistrySecret(), new CreateGenericSecret(), new CreateTlsSecret()];
}
