using System.Text;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Shell.Files;

namespace Scenarios.Kubectl.Config;

/// <summary>Certificates and keys in a kubeconfig: stored as a file path or, with <c>--embed-certs</c>, as the file's content.</summary>
internal static class ConfigMaterial
{
    public static ObjectValue Set(CommandCall call, ObjectValue entry, string field, string path)
    {
        var full = FilePath.Resolve(call.Context.WorkingDirectory, path);
        if (!call.Flags.Boolean("embed-certs"))
        {
            return ConfigEntry.With(entry, field, full).Without($"{field}-data");
        }

        var text = call.Context.Files.Read(full);
        return text.Value is { } found
            ? ConfigEntry.With(entry, $"{field}-data", Convert.ToBase64String(Encoding.UTF8.GetBytes(found))).Without(field)
            : throw new CommandFailedException(
                $"could not stat {field} file {path}: stat {path}: {GoFileError.Of(text.Error!.Value)}");
    }
}
