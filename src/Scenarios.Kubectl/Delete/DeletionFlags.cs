using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;

namespace Scenarios.Kubectl.Delete;

/// <summary>
/// The deletion flags of commands that may delete objects: <c>apply</c> and <c>replace</c> (kubectl, pkg/cmd/delete/delete_flags.go).
/// </summary>
internal static class DeletionFlags
{
    public static FlagSet AddDeletion(this FlagSet flags) => flags
        .Boolean("force").Text("cascade", @default: "background", bare: "background")
        .Integer("grace-period", @default: -1).Duration("timeout").Boolean("wait");

    /// <summary>The value of <c>--cascade</c>; a deprecated form prints its warning.</summary>
    /// <exception cref="CommandFailedException">The value is unknown.</exception>
    public static async Coroutine<DeletionPropagation> PropagationOf(CommandCall call)
    {
        var text = call.Flags.Text("cascade");
        switch (text)
        {
            case "background":
                return DeletionPropagation.Background;
            case "foreground":
                return DeletionPropagation.Foreground;
            case "orphan":
                return DeletionPropagation.Orphan;
        }

        if (FlagValueReader.TryRead(FlagKind.Boolean, text, out _) is not bool cascades)
        {
            throw new CommandFailedException($"invalid cascade value ({text}). Must be \"background\", \"foreground\", or \"orphan\"");
        }

        var instead = cascades ? "background" : "orphan";
        await call.PrintErrorLine($"warning: --cascade={text} is deprecated (boolean value) and can be replaced with --cascade={instead}.");
        return cascades ? DeletionPropagation.Background : DeletionPropagation.Orphan;
    }

    /// <exception cref="CommandFailedException">A flag that requires <c>--force</c> is given without it.</exception>
    public static void CheckForced(CommandCall call)
    {
        if (call.Flags.Integer("grace-period") >= 0 && !call.Flags.Boolean("force"))
        {
            throw new CommandFailedException("--grace-period must have --force specified");
        }

        if (call.Flags.Duration("timeout") != TimeSpan.Zero && !call.Flags.Boolean("force"))
        {
            throw new CommandFailedException("--timeout must have --force specified");
        }
    }
}
