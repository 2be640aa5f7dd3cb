using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;

namespace Scenarios.Kubectl.Results;

/// <summary>The flags that writing commands share, and their meaning (kubectl, pkg/cmd/util/helpers.go).</summary>
internal static class WriteFlags
{
    private const string BareDryRun = "unchanged";

    // The requests for one object, which the cluster acts on while those for the next are under way.
    private static readonly TimeSpan BetweenObjects = TimeSpan.FromMilliseconds(8);

    public static FlagSet AddDryRun(this FlagSet flags) => flags.Text("dry-run", @default: "none", bare: BareDryRun);

    public static FlagSet AddFieldManager(this FlagSet flags, string manager) => flags.Text("field-manager", @default: manager);

    public static FlagSet AddValidate(this FlagSet flags) => flags.Text("validate", @default: "strict", bare: "strict");

    public static FlagSet AddSaveConfig(this FlagSet flags) => flags.Boolean("save-config");

    public static FlagSet AddFiles(this FlagSet flags) =>
        flags.TextSlice("filename", 'f').Boolean("recursive", 'R').Text("kustomize", 'k');

    /// <summary>The time that passes between the writes of two objects.</summary>
    public static Coroutine Pause(CommandCall call) => call.Simulation.Processes.Sleep(BetweenObjects);

    /// <summary>How much of the change is to be made; a deprecated form prints its warning.</summary>
    /// <exception cref="CommandFailedException">The value is unknown.</exception>
    public static async Coroutine<DryRun> DryRunOf(CommandCall call)
    {
        var text = call.Flags.Text("dry-run");
        switch (text)
        {
            case "none":
                return DryRun.None;
            case "client":
                return DryRun.Client;
            case "server":
                return DryRun.Server;
            case BareDryRun:
                await Klog.Warning(call, "helpers.go:703", "--dry-run is deprecated and can be replaced with --dry-run=client.");
                return DryRun.Client;
        }

        if (FlagValueReader.TryRead(FlagKind.Boolean, text, out _) is not bool flag)
        {
            throw new CommandFailedException($"Invalid dry-run value ({text}). Must be \"none\", \"server\", or \"client\".");
        }

        await Klog.Warning(
            call, flag
                ? "helpers.go:717"
                : "helpers.go:720", $"--dry-run={text} is deprecated (boolean value) and can be replaced with "
                    + $"--dry-run={(flag ? "client" : "none")}.");
        return flag ? DryRun.Client : DryRun.None;
    }

    /// <summary>The options of a write request that the flags specify.</summary>
    /// <exception cref="CommandFailedException">A flag's value is unknown.</exception>
    public static WriteOptions OptionsOf(CommandCall call, DryRun dryRun) => new()
    {
        FieldManager = call.Flags.IsDefined("field-manager") ? call.Flags.Text("field-manager") : string.Empty,
        FieldValidation = ValidationOf(call.Flags),
        DryRun = dryRun == DryRun.Server,
    };

    /// <exception cref="CommandFailedException">No file is given.</exception>
    public static IReadOnlyList<string> RequireFiles(CommandCall call)
    {
        var files = call.Flags.List("filename");
        return files.Count > 0 || call.Flags.Text("kustomize").Length > 0
            ? files
            : throw new CommandFailedException("must specify one of -f and -k");
    }

    // Commands without --validate leave validation to the server, which warns.
    private static FieldValidation ValidationOf(FlagValues flags)
    {
        if (!flags.IsDefined("validate"))
        {
            return FieldValidation.Warn;
        }

        return flags.Text("validate") switch
        {
            "strict" => FieldValidation.Strict,
            "warn" => FieldValidation.Warn,
            "ignore" => FieldValidation.Ignore,
            var text => FlagValueReader.TryRead(FlagKind.Boolean, text, out _) switch
            {
                true => FieldValidation.Strict,
                false => FieldValidation.Ignore,
                _ => throw new CommandFailedException(
                    $"invalid - validate option {GoText.Quote(text)}; must be one of: strict (or true), warn, ignore (or false)"),
            },
        };
    }
}
