using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Kinds.Deployments;

namespace Scenarios.Kubectl.Create;

/// <summary><c>kubectl create deployment</c> (kubectl, pkg/cmd/create/create_deployment.go).</summary>
internal sealed class CreateDeployment : CreateSubcommand
{
    public override string Name => "deployment";

    public override IReadOnlyList<string> Aliases => ["deploy"];

    public override string Usage => "NAME --image=image -- [COMMAND] [args...]";

    protected override string Noun => "deployment";

    protected override FlagSet AddFlags(FlagSet flags) =>
        flags.TextSlice("image").Integer("port", @default: -1).Integer("replicas", 'r', 1).Require("image");

    protected override Coroutine<ApiObject> Generate(CommandCall call, string name, string @namespace)
    {
        var images = call.Flags.List("image");
        var command = CommandOf(call);
        if (images.Count > 1 && command.Count > 0)
        {
            throw new CommandFailedException("cannot specify multiple --image options and command");
        }

        var generator = new DeploymentGenerator
        {
            Name = name,
            Namespace = @namespace,
            Images = images,
            Command = command,
            Replicas = call.Flags.Integer("replicas"),
            Port = call.Flags.Integer("port"),
            Random = call.Simulation.Random($"kubectl create deployment {call.Context.Process.Id}"),
        };
        return new Coroutine<ApiObject>(generator.Generate().Object);
    }
}
