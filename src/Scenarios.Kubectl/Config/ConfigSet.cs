using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Config.Files;

namespace Scenarios.Kubectl.Config;

/// <summary><c>kubectl config set</c> and <c>unset</c> (kubectl, pkg/cmd/config/{set,unset,navigation_step_parser}.go).</summary>
internal sealed class ConfigSet(bool isUnset) : Command
{
    public override string Name => isUnset ? "unset" : "set";

    public override string Summary =>
        isUnset ? "Unset an individual value in a kubeconfig file" : "Set an individual value in a kubeconfig file";

    public override string Usage => isUnset ? "PROPERTY_NAME" : "PROPERTY_NAME PROPERTY_VALUE";

    public override FlagSet Flags { get; } = isUnset ? new FlagSet() : new FlagSet().Boolean("set-raw-bytes");

    public override async Coroutine<int> Run(CommandCall call)
    {
        if (call.Arguments.Count != (isUnset ? 1 : 2))
        {
            throw ConfigMisuse.Of(call);
        }

        var (path, text) = (call.Arguments[0], isUnset ? string.Empty : call.Arguments[1]);
        if (!isUnset && text.Length == 0)
        {
            throw new CommandFailedException("you cannot use set to unset a property");
        }

        if (path.Length == 0)
        {
            throw new CommandFailedException("you must specify a property");
        }

        var property = ConfigProperty.Parse(path);
        var files = call.Configuration;
        if (isUnset && property.Entry.Length == 0)
        {
            foreach (var file in files.All)
            {
                files.Write(property.Unset(file));
            }
        }
        else
        {
            var file = property.List == ConfigFile.CurrentContextField
                ? files.FileOfCurrentContext : files.FileOf(property.List, property.Entry);
            files.Write(isUnset ? property.Unset(file) : property.Set(file, text, call.Flags.Boolean("set-raw-bytes")));
        }

        await call.PrintLine($"Property {GoText.Quote(path)} {(isUnset ? "unset" : "set")}.");
        return 0;
    }
}
