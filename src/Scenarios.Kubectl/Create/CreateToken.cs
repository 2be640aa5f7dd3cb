using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Printing;
using Scenarios.Objects.Views.Authentication;

namespace Scenarios.Kubectl.Create;

/// <summary><c>kubectl create token</c> (kubectl, pkg/cmd/create/create_token.go).</summary>
internal sealed class CreateToken : Command
{
    public override string Name => "token";

    public override string Summary => "Request a service account token";

    public override string Usage => "SERVICE_ACCOUNT_NAME";

    public override FlagSet Flags { get; } = new FlagSet()
        .Boolean("allow-missing-template-keys", @default: true)
        .TextArray("audience")
        .Text("bound-object-kind")
        .Text("bound-object-name")
        .Text("bound-object-uid")
        .Duration("duration")
        .Text("output", 'o')
        .Boolean("show-managed-fields")
        .Text("template");

    public override async Coroutine<int> Run(CommandCall call)
    {
        var format = call.Flags.Text("output");
        var printer = ObjectPrinters.Of(call, format);
        if (printer is null && format.Length > 0)
        {
            throw ObjectPrinters.Unknown(format, ObjectPrinters.Formats);
        }

        var name = call.Arguments.Count == 1
            ? call.Arguments[0]
            : throw call.UsageError($"exactly one NAME is required, got {call.Arguments.Count}");
        var head = ObjectValue.Of(("kind", new StringValue("TokenRequest")), ("apiVersion", new StringValue("authentication.k8s.io/v1")));
        var request = new ApiObject((new TokenRequest(head) with { Metadata = default, Spec = Spec(call) }).Tree);
        var type = call.Resources.FindKind("v1", "ServiceAccount")!;
        var made = call.Api.CreateAt(type, call.Namespace, name, "token", request, WriteOptions.Default);
        await call.Warn(made.Warnings);
        var answer = made.IsSuccess ? made.Value : throw new CommandFailedException($"failed to create token: {made.Status.Message}");

        // On a terminal, the token is followed by a line end; otherwise only the token is printed.
        var end = call.Context.OutputIsTerminal ? "\n" : string.Empty;
        await call.Print(printer?.Print(answer.Tree) ?? new TokenRequest(answer.Tree).Status.Token + end);
        return 0;
    }

    private static TokenRequestSpec Spec(CommandCall call)
    {
        var spec = new TokenRequestSpec
        {
            ExpirationSeconds = call.Flags.IsGiven("duration") ? SecondsOf(call.Flags.Duration("duration")) : null,
        };
        spec = call.Flags.List("audience") is { Count: > 0 } audiences ? spec with { Audiences = [.. audiences] } : spec;
        return spec with { BoundObjectRef = Bound(call) };
    }

    private static long SecondsOf(TimeSpan duration)
    {
        if (duration < TimeSpan.Zero)
        {
            throw new CommandFailedException("--duration must be greater than or equal to 0");
        }

        return duration.Ticks % TimeSpan.TicksPerSecond == 0
            ? (long)duration.TotalSeconds
            : throw new CommandFailedException("--duration cannot be expressed in units less than seconds");
    }

    private static BoundObjectReference Bound(CommandCall call)
    {
        var (kind, name, uid) =
            (call.Flags.Text("bound-object-kind"), call.Flags.Text("bound-object-name"), call.Flags.Text("bound-object-uid"));
        if (kind.Length == 0)
        {
            return name.Length == 0 && uid.Length == 0
                ? default(BoundObjectReference)
                : throw new CommandFailedException(
                    name.Length > 0
                        ? "--bound-object-name can only be set if --bound-object-kind is provided"
                        : "--bound-object-uid can only be set if --bound-object-kind is provided");
        }

        if (kind is not ("Pod" or "Secret" or "Node"))
        {
            throw new CommandFailedException($"supported --bound-object-kind values are Node, Pod, Secret");
        }

        return name.Length == 0
            ? throw new CommandFailedException("--bound-object-name is required if --bound-object-kind is provided")
            : new() { Kind = kind, ApiVersion = "v1", Name = name, Uid = uid };
    }
}
