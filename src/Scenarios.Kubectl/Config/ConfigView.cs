using System.Text;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Config.Files;
using Scenarios.Kubectl.Printing;

namespace Scenarios.Kubectl.Config;

/// <summary>
/// <c>kubectl config view</c>: shows the kubeconfig, without its secrets unless they are requested (kubectl, pkg/cmd/config/view.go).
/// </summary>
internal sealed class ConfigView : Command
{
    private static readonly string[] Omitted = ["certificate-authority-data", "client-certificate-data", "client-key-data"];
    private static readonly string[] Redacted = ["token", "password"];

    public override string Name => "view";

    public override string Summary => "Display merged kubeconfig settings or a specified kubeconfig file";

    public override string Usage => "[flags]";

    public override FlagSet Flags { get; } = new FlagSet()
        .Boolean("allow-missing-template-keys", @default: true)
        .Boolean("flatten")
        .Boolean("merge", @default: true)
        .Boolean("minify")
        .Text("output", 'o', "yaml")
        .Boolean("raw")
        .Boolean("show-managed-fields")
        .Text("template");

    public override async Coroutine<int> Run(CommandCall call)
    {
        if (call.Arguments.Count > 0)
        {
            throw call.UsageError($"unexpected arguments: [{string.Join(' ', call.Arguments)}]");
        }

        var format = call.Flags.Text("output");
        var printer = ObjectPrinters.Of(call, format) ?? throw ObjectPrinters.Unknown(format, ObjectPrinters.Formats);
        var isExplicit = call.Flags.GlobalText("kubeconfig").Length > 0;
        var merges = call.Flags.IsGiven("merge") ? call.Flags.Boolean("merge") : !isExplicit;
        if (!merges && !isExplicit)
        {
            throw new CommandFailedException("if merge==false a precise file must be specified");
        }

        // A single file keeps its paths as written.
        var config = merges || call.Configuration.All.Count == 0 ? call.Configuration.Merged : call.Configuration.All[0];
        config = call.Flags.Boolean("minify") ? Minify(call, config) : config;
        config = call.Flags.Boolean("flatten") ? Flatten(call, config) : call.Flags.Boolean("raw") ? config : WithoutSecrets(config);
        var tree = config.ToDocument();

        // kubectl prints a Go struct here: its JSON keeps the order of the fields.
        await call.Print(format == "json" ? JsonWriter.Write(tree, FieldOrder.AsWritten) : printer.Print(tree));
        return 0;
    }

    /// <summary>Returns only what the current context needs.</summary>
    private static ConfigFile Minify(CommandCall call, ConfigFile config)
    {
        var name = call.Connection.ContextName;
        if (name.Length == 0)
        {
            throw new CommandFailedException("current-context must exist in order to minify");
        }

        var context = config.Find(ConfigFile.Contexts, name) ?? throw new CommandFailedException($"cannot locate context {name}");
        var small = ConfigFile.Empty(config.Path).WithCurrentContext(name).With(ConfigFile.Contexts, name, context);
        small = config.Tree["preferences"] is { } preferences ? small with { Tree = small.Tree.With("preferences", preferences) } : small;
        foreach (
            var (
                list, entry) in (
                    ReadOnlySpan<(
                        string, string)>)[(ConfigFile.Clusters, context.Text("cluster")), (ConfigFile.Users, context.Text("user"))])
        {
            small = entry.Length > 0 && config.Find(list, entry) is { } found ? small.With(list, entry, found) : small;
        }

        return small;
    }

    /// <summary>Returns the configuration with the content of the files that it names.</summary>
    private static ConfigFile Flatten(CommandCall call, ConfigFile config)
    {
        config = Inline(call, config, ConfigFile.Clusters, "certificate-authority");
        config = Inline(call, config, ConfigFile.Users, "client-certificate");
        return Inline(call, config, ConfigFile.Users, "client-key");
    }

    private static ConfigFile Inline(CommandCall call, ConfigFile config, string list, string field)
    {
        foreach (var name in config.Names(list))
        {
            var entry = config.Find(list, name)!;
            if (entry[field] is not StringValue { Text.Length: > 0 } path)
            {
                continue;
            }

            var text = call.Context.Files.Read(path.Text);
            var data =
                Convert.ToBase64String(
                    Encoding.UTF8.GetBytes(
                        text.Value ?? throw new CommandFailedException($"open {path.Text}: {GoFileError.Of(text.Error!.Value)}")));
            config = config.With(list, name, ConfigEntry.With(entry.Without(field), $"{field}-data", data));
        }

        return config;
    }

    private static ConfigFile WithoutSecrets(ConfigFile config)
    {
        foreach (var list in (string[])[ConfigFile.Clusters, ConfigFile.Users])
        {
            foreach (var name in config.Names(list))
            {
                var entry = config.Find(list, name)!;
                config = config.With(list, name, Hide(Hide(entry, Omitted, "DATA+OMITTED"), Redacted, "REDACTED"));
            }
        }

        return config;
    }

    private static ObjectValue Hide(ObjectValue entry, string[] fields, string words)
    {
        foreach (var field in fields)
        {
            entry = entry.Text(field).Length > 0 ? entry.With(field, new StringValue(words)) : entry;
        }

        return entry;
    }
}
