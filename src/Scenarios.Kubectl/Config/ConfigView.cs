using Scenarios.Api.Serialization;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Printing;

namespace Scenarios.Kubectl.Config;

/// <summary><c>kubectl config view</c>: the kubeconfig without its secrets.</summary>
internal sealed class ConfigView : Command
{
    private static readonly StringValue Omitted = new("DATA+OMITTED");

    public override string Name => "view";

    public override string Summary => "Display merged kubeconfig settings or a specified kubeconfig file";

    public override string Usage => "[flags]";

    public override FlagSet Flags { get; } = new FlagSet()
        .Boolean("allow-missing-template-keys", @default: true)
        .Boolean("merge", @default: true)
        .Boolean("minify")
        .Text("output", 'o', "yaml")
        .Boolean("show-managed-fields")
        .Text("template")
        .NotBuilt(FlagKind.Boolean, "flatten", "raw");

    public override async Coroutine<int> Run(CommandCall call)
    {
        var format = call.Flags.Text("output");
        var printer = ObjectPrinters.Of(call, format) ?? throw ObjectPrinters.Unknown(format, ObjectPrinters.Formats);
        var tree = TreeOf(call.Kubeconfig);

        // kubectl has a Go struct here: its JSON keeps the order of the fields.
        await call.Print(format == "json" ? JsonWriter.Write(tree, FieldOrder.AsWritten) : printer.Print(tree));
        return 0;
    }

    private static ObjectValue TreeOf(Kubeconfig config)
    {
        var context = new ObjectBuilder()
            .Add("cluster", config.Cluster)
            .Add("user", config.User)
            .AddIfSet("namespace", config.Namespace)
            .ToObject();
        return ObjectValue.Of(
            ("kind", new StringValue("Config")),
            ("apiVersion", new StringValue("v1")),
            ("preferences", ObjectValue.Empty),
            ("clusters", Named(config.Cluster, "cluster", ObjectValue.Of(
                ("server", new StringValue(config.Server)), ("certificate-authority-data", Omitted)))),
            ("users", Named(config.User, "user", ObjectValue.Of(("client-certificate-data", Omitted), ("client-key-data", Omitted)))),
            ("contexts", Named(config.Context, "context", context)),
            ("current-context", new StringValue(config.Context)));
    }

    private static ListValue Named(string name, string field, ObjectValue value) =>
        ListValue.Of(ObjectValue.Of(("name", new StringValue(name)), (field, value)));
}
