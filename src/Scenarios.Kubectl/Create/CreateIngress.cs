using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Kinds.Ingresses;

namespace Scenarios.Kubectl.Create;

/// <summary><c>kubectl create ingress</c> (kubectl, pkg/cmd/create/create_ingress.go).</summary>
internal sealed class CreateIngress : CreateSubcommand
{
    public override string Name => "ingress";

    public override IReadOnlyList<string> Aliases => ["ing"];

    public override string Usage => "NAME --rule=host/path=service:port[,tls[=secret]] ";

    public override string Summary => "Create an ingress with the specified name";

    protected override string Noun => "ingress";

    protected override FlagSet AddFlags(FlagSet flags) =>
        flags.Text("class").TextArray("rule").Text("default-backend").TextArray("annotation");

    protected override Coroutine<ApiObject> Generate(CommandCall call, string name, string @namespace)
    {
        var generator = new IngressGenerator
        {
            Name = name,
            Namespace = @namespace,
            Class = call.Flags.Text("class"),
            Rules = call.Flags.List("rule"),
            DefaultBackend = call.Flags.Text("default-backend"),
            Annotations = call.Flags.List("annotation"),
        };
        return new Coroutine<ApiObject>(generator.Generate().Object);
    }
}
