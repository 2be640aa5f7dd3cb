using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Create.Generators;
using Scenarios.Kubectl.Kinds.Secrets;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Create;

/// <summary><c>kubectl create secret docker-registry</c> (kubectl, pkg/cmd/create/create_secret_docker.go).</summary>
internal sealed class CreateDockerRegistrySecret : CreateSubcommand
{
    private const string Key = ".dockerconfigjson";

    public override string Name => "docker-registry";

    public override string Usage =>
        "NAME --docker-username=user --docker-password=password --docker-email=email [--docker-server=string] [--from-file=[key=]source] "
        + "[--dry-run=server|client|none]";

    public override string Summary => "Create a secret for use with a Docker registry";

    protected override string Noun => "secret";

    protected override string FailurePrefix(CommandCall call) => "failed to create secret ";

    protected override FlagSet AddFlags(FlagSet flags) => flags
        .Text("docker-username").Text("docker-password").Text("docker-email")
        .Text("docker-server", @default: "https://index.docker.io/v1/")
        .TextSlice("from-file")
        .Boolean("append-hash");

    protected override Coroutine<ApiObject> Generate(CommandCall call, string name, string @namespace)
    {
        var flags = call.Flags;
        var files = flags.List("from-file");
        var (server, user, password) = (flags.Text("docker-server"), flags.Text("docker-username"), flags.Text("docker-password"));
        var sources = new KeyValueSources(name, isSecret: true, call.Context.WorkingDirectory, call.Context.Files);
        foreach (var file in files)
        {
            sources.AddFile(file.Contains('=') ? file : $"{Key}={file}");
        }

        if (files.Count == 0)
        {
            if (server.Length == 0 || user.Length == 0 || password.Length == 0)
            {
                throw new CommandFailedException(
                    "either --from-file or the combination of --docker-username, --docker-password and --docker-server is required");
            }

            sources.AddLiteral($"{Key}={SecretGenerator.DockerConfig(server, user, password, flags.Text("docker-email"))}");
        }

        return new Coroutine<ApiObject>(KeyValueFlags.Named(
            call, SecretGenerator.Generate(name, @namespace, SecretType.KubernetesIoDockerconfigjson, sources.Entries).Object));
    }
}
