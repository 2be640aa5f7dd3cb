using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Config.Files;

namespace Scenarios.Kubectl.Config;

/// <summary><c>kubectl config set-context</c> (kubectl, pkg/cmd/config/set_context.go).</summary>
internal sealed class ConfigSetContext : Command
{
    private static readonly string[] Fields = ["cluster", "namespace", "user"];

    public override string Name => "set-context";

    public override string Summary => "Set a context entry in kubeconfig";

    public override string Usage =>
        "[NAME | --current] [--cluster=cluster_nickname] [--user=user_nickname] [--namespace=namespace]";

    public override FlagSet Flags { get; } = new FlagSet().Boolean("current");

    public override async Coroutine<int> Run(CommandCall call)
    {
        var isCurrent = call.Flags.Boolean("current");
        if (call.Arguments.Count > 1)
        {
            throw ConfigMisuse.Of(call);
        }

        if (isCurrent && call.Arguments.Count == 1)
        {
            throw new CommandFailedException("you cannot specify both a context name and --current");
        }

        var files = call.Configuration;
        var name = isCurrent ? files.Merged.CurrentContext : call.Arguments.FirstOrDefault() ?? string.Empty;
        if (name.Length == 0)
        {
            throw new CommandFailedException(
                isCurrent ? "no current context is set" : "you must specify a non-empty context name or --current");
        }

        var file = files.FileOf(ConfigFile.Contexts, name);
        var existing = file.Find(ConfigFile.Contexts, name);
        var context = existing ?? ObjectValue.Empty;
        foreach (var field in Fields)
        {
            if (call.Flags.IsGiven(field))
            {
                context = ConfigEntry.With(context, field, call.Flags.Text(field));
            }
        }

        files.Write(file.With(ConfigFile.Contexts, name, context));
        await call.PrintLine($"Context {GoText.Quote(name)} {(existing is null ? "created" : "modified")}.");
        return 0;
    }
}
