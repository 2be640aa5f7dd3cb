using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.Applied;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Results;

namespace Scenarios.Kubectl.Create;

/// <summary>
/// A command that creates one object from its flags: what all <c>kubectl create KIND</c> commands have in common (kubectl, pkg/cmd/create).
/// </summary>
internal abstract class CreateSubcommand : Command
{
    public sealed override FlagSet Flags =>
        AddFlags(new FlagSet().AddOutput().AddSaveConfig().AddValidate().AddDryRun().AddFieldManager("kubectl-create"));

    public override string Summary => $"Create a {Noun} with the specified name";

    /// <summary>The object's kind in words, such as <c>deployment</c>.</summary>
    protected abstract string Noun { get; }

    /// <summary>The prefix of the server's refusal; null if kubectl shows the refusal unchanged.</summary>
    protected virtual string? FailurePrefix(CommandCall call) => $"failed to create {Noun}: ";

    /// <summary>False for the one kind whose command ignores <c>--save-config</c> (Services).</summary>
    protected virtual bool HonoursSaveConfig => true;

    protected abstract FlagSet AddFlags(FlagSet flags);

    /// <summary>Creates the object with its fields in the order of the Go type.</summary>
    /// <param name="namespace">The namespace to write into the object; empty unless <c>-n</c> was given.</param>
    /// <exception cref="CommandFailedException">The flags do not fit together.</exception>
    protected abstract Coroutine<ApiObject> Generate(CommandCall call, string name, string @namespace);

    /// <summary>The arguments after <c>--</c>.</summary>
    protected static IReadOnlyList<string> CommandOf(CommandCall call) => [.. call.Arguments.Skip(1)];

    public sealed override async Coroutine<int> Run(CommandCall call)
    {
        var name = NameOf(call);
        var dryRun = await WriteFlags.DryRunOf(call);
        var printer = ResultPrinter.Of(call, dryRun);
        var options = WriteFlags.OptionsOf(call, dryRun);
        var made = await Generate(call, name, call.IsNamespaceGiven ? call.Namespace : string.Empty);
        if (HonoursSaveConfig && call.Flags.Boolean("save-config"))
        {
            made = LastApplied.AnnotateTyped(made);
        }

        if (dryRun != DryRun.Client)
        {
            var type = call.Resources.FindKind(made.ApiVersion, made.Kind)
                ?? throw new CommandFailedException(
                    $"no matches for kind {GoText.Quote(made.Kind)} in version {GoText.Quote(made.ApiVersion)}");
            var result = call.Api.Create(type, type.IsNamespaced ? call.Namespace : string.Empty, made, options);
            await call.Warn(result.Warnings);
            made = result.Value ?? throw Refusal(call, new CommandFailedException(result.Status!));
        }

        await printer.PrintTyped(made, "created");
        return 0;
    }

    private CommandFailedException Refusal(CommandCall call, CommandFailedException error) =>
        FailurePrefix(call) is { } prefix ? new CommandFailedException(prefix + error.Message) : error;

    private static string NameOf(CommandCall call)
    {
        var count = call.ArgumentsBeforeDash ?? call.Arguments.Count;
        return count == 1 ? call.Arguments[0] : throw call.UsageError($"exactly one NAME is required, got {count}");
    }
}
