using Scenarios.Api.Validation;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Kinds.Services;

namespace Scenarios.Kubectl.Create;

/// <summary><c>kubectl create service clusterip</c> and its siblings (kubectl, pkg/cmd/create/create_service.go).</summary>
internal sealed class CreateServiceOfType(string type, string usage) : CreateSubcommand
{
    public override string Name { get; } = type.ToLowerInvariant();

    public override string Usage => usage;

    public override string Summary => $"Create {(type == "ExternalName" ? "an" : "a")} {type} service";

    protected override string Noun => $"{type} service";

    protected override bool HonoursSaveConfig => false;

    protected override FlagSet AddFlags(FlagSet flags) => type switch
    {
        "ClusterIP" => flags.TextSlice("tcp").Text("clusterip"),
        "NodePort" => flags.TextSlice("tcp").Integer("node-port"),
        "ExternalName" => flags.TextSlice("tcp").Text("external-name").Require("external-name"),
        _ => flags.TextSlice("tcp"),
    };

    protected override Coroutine<ApiObject> Generate(CommandCall call, string name, string @namespace)
    {
        var flags = call.Flags;
        var generator = new ServiceGenerator
        {
            Name = name,
            Namespace = @namespace,
            Type = type,
            Tcp = flags.List("tcp"),
            ClusterIP = type == "ClusterIP" ? flags.Text("clusterip") : string.Empty,
            NodePort = type == "NodePort" ? flags.Integer("node-port") : 0,
            ExternalName = type == "ExternalName" ? flags.Text("external-name") : string.Empty,
        };
        if (generator is { Tcp.Count: 0, Type: not "ExternalName", ClusterIP: not "None" })
        {
            throw new CommandFailedException("at least one tcp port specifier must be provided");
        }

        if (type == "ExternalName" && NameRules.Dns1123Subdomain(generator.ExternalName).Count > 0)
        {
            throw new CommandFailedException($"invalid service external name {generator.ExternalName}");
        }

        return new Coroutine<ApiObject>(generator.Generate().Object);
    }
}
