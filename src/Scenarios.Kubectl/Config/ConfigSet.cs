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

        var property = call.Arguments[0];
        var value = isUnset ? null : Text(call, property, call.Arguments[1]);
        var files = call.Configuration;
        if (property == ConfigFile.CurrentContextField)
        {
            files.Write(files.FileOfCurrentContext.WithCurrentContext(value ?? string.Empty));
        }
        else
        {
            SetEntry(files, property, value);
        }

        await call.PrintLine($"Property {GoText.Quote(property)} {(isUnset ? "unset" : "set")}.");
        return 0;
    }

    private static void SetEntry(ConfigFiles files, string property, string? value)
    {
        // Names may have dots in them: the field is what follows the last one.
        var first = property.IndexOf('.', StringComparison.Ordinal);
        var list = first < 0 ? property : property[..first];
        if (list is not (ConfigFile.Clusters or ConfigFile.Contexts or ConfigFile.Users))
        {
            throw new CommandFailedException($"unable to parse path {GoText.Quote(property)} at {GoText.Quote(list)}");
        }

        var last = property.LastIndexOf('.');
        var name = first < 0 ? string.Empty : last > first ? property[(first + 1)..last] : property[(first + 1)..];
        var field = last > first ? property[(last + 1)..] : string.Empty;
        if (field.Length > 0 && files.Merged.Find(list, property[(first + 1)..]) is not null)
        {
            (name, field) = (property[(first + 1)..], string.Empty);
        }

        var file = files.FileOf(list, name);
        if (field.Length == 0)
        {
            files.Write(
                value is null ? file.Without(list, name) : throw new CommandFailedException($"can't set a map to a value: {property}"));
            return;
        }

        var entry = file.Find(list, name) ?? ObjectValue.Empty;
        var isFlag = field is "insecure-skip-tls-verify" or "disable-compression";
        files.Write(
            file.With(
                list, name, isFlag
                    ? ConfigEntry.With(entry, field, value == "true")
                    : ConfigEntry.With(entry, field, value ?? string.Empty)));
    }

    private static string Text(CommandCall call, string property, string text) =>
        property.EndsWith("-data", StringComparison.Ordinal) && call.Flags.Boolean("set-raw-bytes")
            ? Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text))
            : text;
}
