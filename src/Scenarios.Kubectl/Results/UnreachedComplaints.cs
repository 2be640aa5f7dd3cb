using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.Config.Files;

namespace Scenarios.Kubectl.Results;

/// <summary>
/// The messages before the final error about a server that nobody is listening for: kubectl's discovery complains each time the command
/// asks it (client-go, discovery/cached/memory/memcache.go).
/// </summary>
internal static class UnreachedComplaints
{
    private const string UsualTimeout = "32s";

    /// <summary>Commands that request objects by known paths, without discovery.</summary>
    private static readonly string[] WithoutDiscovery = ["create", "cp", "events", "top", "version"];

    /// <summary>Commands that look for one Pod, Node or certificate request by its name.</summary>
    private static readonly string[] ByName =
        ["attach", "certificate", "cordon", "debug", "drain", "exec", "logs", "port-forward", "uncordon"];

    /// <summary>Prints what kubectl prints before the failure.</summary>
    /// <returns>The failure in the words of the command.</returns>
    public static async Coroutine<CommandFailedException> Explain(CommandCall call, CommandFailedException failure)
    {
        if (UnreachedServer.UrlOf(failure.Unreached) is not { } url)
        {
            return failure;
        }

        var files = call.Flags.IsDefined("filename") ? call.Flags.List("filename") : [];
        if (files.Count > 0 && call.Flags.IsDefined("validate") && call.Flags.Text("validate") is not ("false" or "ignore"))
        {
            return new(
                $"error validating {GoText.Quote(files[0])}: error validating data: failed to download openapi: "
                + $"{Get(call, url, "/openapi/v2")}; "
                + "if you choose to ignore these errors, turn validation off with --validate=false");
        }

        for (var count = files.Count > 0 ? 1 : ComplaintsOf(call); count > 0; count--)
        {
            var reason = GoText.Quote($"couldn't get current server API group list: {Get(call, url, "/api")}");
            await Klog.Error(call, "memcache.go:265", $"\"Unhandled Error\" err={reason}");
        }

        return files.Count == 0
            ? failure
            : new($"unable to recognize {GoText.Quote(files[0])}: {Get(call, url, "/api")}") { IsVerbatim = !WritesFiles(call) };
    }

    private static bool WritesFiles(CommandCall call) => call.Node.Command.Name is "apply" or "create" or "diff" or "replace";

    private static int ComplaintsOf(CommandCall call)
    {
        var words = call.CommandPath.Split(' ');
        var isRaw = call.Flags.IsDefined("raw") && call.Flags.Text("raw").Length > 0;
        return words.Length < 2 || isRaw || WithoutDiscovery.Contains(words[1]) ? 0 : words[1] switch
        {
            "run" or "api-resources" or "api-versions" => 1,
            "explain" or "taint" or "auth" => 2,
            var word when ByName.Contains(word) => 4,
            _ when call.Arguments is [var first, ..] && first.Contains('/', StringComparison.Ordinal) => 4,
            _ => 4 + (call.Arguments is [var types, ..] ? types.Split(',').Length : 1),
        };
    }

    private static string Get(CommandCall call, Uri url, string path)
    {
        var given = call.Flags.GlobalText("request-timeout");
        var timeout = given is "" or "0" ? UsualTimeout : given.All(char.IsAsciiDigit) ? $"{given}s" : given;
        return $"Get {GoText.Quote($"{url.Scheme}://{url.Authority}{path}?timeout={timeout}")}: {UnreachedServer.Dial(url)}";
    }
}
