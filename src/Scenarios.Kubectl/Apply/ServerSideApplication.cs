using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.Applied;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Results;
using Scenarios.Objects.Metadata;
using Scenarios.Objects.Ownership;

namespace Scenarios.Kubectl.Apply;

/// <summary>
/// <c>kubectl apply --server-side</c>: sends the whole object, and the server determines what changed (kubectl, pkg/cmd/apply/apply.go).
/// </summary>
internal sealed class ServerSideApplication(CommandCall call, DryRun dryRun)
{
    private const string ClientSide = "kubectl-client-side-apply";
    private const string ServerSide = "kubectl";
    private const string AnnotationKeeper = "kubectl-last-applied";

    private static readonly string[] PathOfAnnotation = ["metadata", "annotations", LastApplied.Annotation];

    private const string Advice = """

        Please review the fields above--they currently have other managers. Here
        are the ways you can resolve this warning:
        * If you intend to manage all of these fields, please re-run the apply
          command with the `--force-conflicts` flag.
        * If you do not intend to manage all of the fields, please edit your
          manifest to remove references to the fields that should keep their
          current managers.
        * You may co-own fields by updating your manifest to match the existing
          value; in this case, you'll become the manager if the other manager(s)
          stop managing the field (remove it from their configuration).
        See https://kubernetes.io/docs/reference/using-api/server-side-apply/#conflicts
        """;

    private ResultPrinter Printer => field ??= ResultPrinter.Of(call, dryRun);

    private readonly WriteOptions _options = OptionsOf(call, dryRun);

    /// <exception cref="CommandFailedException">The object cannot be applied.</exception>
    public async Coroutine Apply(Target target)
    {
        var wanted = target.Read;
        target.Object = await Send(target, wanted);
        if (dryRun == DryRun.None && await TakeOver(target))
        {
            target.Object = await Send(target, wanted);
        }

        if (target.Read.IsBeingDeleted)
        {
            await call.PrintErrorLine($"Warning: Detected changes to resource {target.Name} which is currently being deleted.");
        }

        if (!Printer.PrintsObjects)
        {
            await Printer.Print(target.Read, "serverside-applied");
        }
    }

    /// <summary>Returns the object as it would be after applying. A conflict is reported unchanged, without advice.</summary>
    /// <exception cref="CommandFailedException">The object cannot be applied.</exception>
    public async Coroutine<ApiObject> Rehearse(Target target, ApiObject wanted) =>
        await call.ValueOf(call.Api.Patch(target.Type, target.Namespace, target.Name, PatchKind.Apply, wanted.Tree, _options));

    private static WriteOptions OptionsOf(CommandCall call, DryRun dryRun)
    {
        var options = WriteFlags.OptionsOf(call, dryRun);
        return options with
        {
            Force = call.Flags.Boolean("force-conflicts"),
            FieldManager = options.FieldManager == ClientSide ? ServerSide : options.FieldManager,
        };
    }

    private async Coroutine<ApiObject> Send(Target target, ApiObject wanted)
    {
        var subresource = call.Flags.Text("subresource");
        var result = call.Api.Patch(target.Type, target.Namespace, target.Name, PatchKind.Apply, wanted.Tree, _options, subresource);
        await call.Warn(result.Warnings);
        if (result.IsSuccess)
        {
            return result.Value;
        }

        throw result.Status.Reason == StatusReason.Conflict
            ? new CommandFailedException(result.Status.Message + Advice)
            : new CommandFailedException(result.Status);
    }

    // The annotation of client-side apply is kept, owned by a manager of its own (apply.go, saveLastApplyAnnotationIfNecessary).
    private async Coroutine KeepAnnotation(Target target)
    {
        var item = target.Read;
        if (_options.FieldManager != ServerSide || item.Annotations[LastApplied.Annotation] is not StringValue text
            || OwnersOfAnnotation(OwnedFields.OwnersOf(item), isApply: true).Any())
        {
            return;
        }

        var bare = ObjectValue.Of(
            ("apiVersion", new StringValue(target.Type.ApiVersion)),
            ("kind", new StringValue(target.Type.Kind)),
            ("metadata", ObjectValue.Of(("name", new StringValue(target.Name))))).WithPath(PathOfAnnotation, text);
        bare = target.Namespace.Length == 0 ? bare : bare.WithPath(["metadata", "namespace"], new StringValue(target.Namespace));
        var options = _options with { FieldManager = AnnotationKeeper, Force = false };
        var result = call.Api.Patch(target.Type, target.Namespace, target.Name, PatchKind.Apply, bare, options);
        await call.Warn(result.Warnings);
        target.Object = result.Value ?? target.Object;
    }

    private static FieldSet Annotation
    {
        get
        {
            var set = new FieldSet();
            PathOfAnnotation.Aggregate(set, static (fields, name) => fields.At(FieldElement.Field(name))).IsMember = true;
            return set;
        }
    }

    private static IEnumerable<FieldOwner> OwnersOfAnnotation(FieldOwners owners, bool isApply) => owners.All.Where(owner =>
        owner.Writer.IsApply == isApply && PathOfAnnotation
            .Aggregate((FieldSet?)owner.Fields, static (fields, name) => fields?.Find(FieldElement.Field(name))) is { IsMember: true });

    // Fields that client-side apply wrote belong to this manager from now on (client-go, util/csaupgrade).
    private async Coroutine<bool> TakeOver(Target target)
    {
        await KeepAnnotation(target);
        var owners = OwnedFields.OwnersOf(target.Read);
        if (OwnersOfAnnotation(owners, isApply: false).FirstOrDefault() is not { } former)
        {
            return false;
        }

        // The annotation itself is not taken over.
        var taken = former.Fields.Difference(Annotation);
        var writer = new FieldWriter(_options.FieldManager, true, former.Writer.ApiVersion, string.Empty);
        var own = owners.Find(writer) ?? former with { Writer = writer, Fields = new FieldSet() };
        var list = owners.With(former with { Fields = new FieldSet() }).With(own with { Fields = own.Fields.Union(taken) }).ToList();
        var patch = ListValue.Of(ObjectValue.Of(
            ("op", new StringValue("replace")), ("path", new StringValue("/metadata/managedFields")), ("value", list)));
        var result = call.Api.Patch(target.Type, target.Namespace, target.Name, PatchKind.Json, patch, _options with { Force = false });
        await call.Warn(result.Warnings);
        return result.IsSuccess;
    }
}
