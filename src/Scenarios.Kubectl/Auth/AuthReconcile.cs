using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Results;
using Scenarios.Objects.Views.Rbac;

namespace Scenarios.Kubectl.Auth;

/// <summary><c>kubectl auth reconcile</c> (kubectl, pkg/cmd/auth/reconcile.go; component-helpers, auth/rbac/reconciliation).</summary>
internal sealed class AuthReconcile : Command
{
    private const string OptOut = "rbac.authorization.kubernetes.io/autoupdate";

    public override string Name => "reconcile";

    public override string Usage => "-f FILENAME";

    public override string Summary => "Reconciles rules for RBAC role, role binding, cluster role, and cluster role binding objects";

    public override FlagSet Flags => new FlagSet().AddFiles().AddOutput().AddDryRun()
        .Boolean("remove-extra-permissions").Boolean("remove-extra-subjects");

    public override async Coroutine<int> Run(CommandCall call)
    {
        var files = WriteFlags.RequireFiles(call);
        if (call.Arguments.Count > 0)
        {
            throw new CommandFailedException("no arguments are allowed");
        }

        var dryRun = await WriteFlags.DryRunOf(call);
        var printer = ResultPrinter.Of(call, dryRun);
        await new TargetBuilder(call)
            .ContinueOnError()
            .Files(files, call.Flags.Boolean("recursive"))
            .RequireNamespace(call.IsNamespaceGiven)
            .Build()
            .Visit(target => Reconcile(call, target, printer, dryRun));
        return 0;
    }

    private static async Coroutine Reconcile(CommandCall call, Target target, ResultPrinter printer, DryRun dryRun)
    {
        if (target.Type.Group != "rbac.authorization.k8s.io")
        {
            return;
        }

        var isRole = target.Type.Kind is "Role" or "ClusterRole";
        var field = isRole ? "rules" : "subjects";
        var wanted = target.Read;
        var found = target.Fetch(call.Api);
        if (!found.IsSuccess && found.Status.Reason != StatusReason.NotFound)
        {
            throw new CommandFailedException(found.Status);
        }

        var isOptedOut = found.Value?.Annotations[OptOut] is StringValue { Text: "false" };
        var isMoved = !isRole && found.Value is { } other && !Equals(other.Tree["roleRef"], wanted.Tree["roleRef"]);
        var before = found.IsSuccess && !isMoved ? found.Value.Tree[field] as ListValue ?? ListValue.Empty : ListValue.Empty;
        var list = wanted.Tree[field] as ListValue ?? ListValue.Empty;
        var missing = list.Where(item => !before.Contains(item)).ToList();
        var removes = call.Flags.Boolean(isRole ? "remove-extra-permissions" : "remove-extra-subjects");
        var extra = removes ? before.Where(item => !list.Contains(item)).ToList() : [];
        var operation = (found.IsSuccess, isMoved, missing.Count + extra.Count) switch
        {
            (false, _, _) => "create",
            (_, true, _) => "recreate",
            (_, _, > 0) => "update",
            _ => string.Empty,
        };
        var result = found.Value ?? wanted;
        if (operation.Length > 0)
        {
            var items = ListValue.From(before.Where(item => !extra.Contains(item)).Concat(missing));
            result = (found.IsSuccess && !isMoved ? found.Value : wanted).With([field], items);
            result = dryRun == DryRun.None && !isOptedOut ? await Write(call, target, result, operation) : result;
        }

        await printer.Print(result, "reconciled");
        await Tell(call, operation, isOptedOut, isRole, missing, extra);
    }

    private static async Coroutine<ApiObject> Write(CommandCall call, Target target, ApiObject item, string operation)
    {
        var options = WriteFlags.OptionsOf(call, DryRun.None);
        if (operation == "recreate")
        {
            await call.ValueOf(call.Api.Delete(target.Type, target.Namespace, target.Name, new DeleteOptions()));
        }

        return await call.ValueOf(operation == "update"
            ? call.Api.Update(target.Type, target.Namespace, item, options)
            : call.Api.Create(target.Type, target.Namespace, item, options));
    }

    private static async Coroutine Tell(
        CommandCall call, string operation, bool isOptedOut, bool isRole, IReadOnlyList<Value> missing, IReadOnlyList<Value> extra)
    {
        if (operation.Length == 0)
        {
            return;
        }

        var caveat = isOptedOut ? $", but object opted out ({OptOut}: false)" : string.Empty;
        await call.PrintErrorLine($"\treconciliation required {operation}{caveat}");
        await TellItems(call, $"missing {(isRole ? "rules" : "subjects")} added", isRole, missing);
        await TellItems(call, $"extra {(isRole ? "rules" : "subjects")} removed", isRole, extra);
    }

    private static async Coroutine TellItems(CommandCall call, string head, bool isRole, IReadOnlyList<Value> items)
    {
        if (items.Count > 0)
        {
            await call.PrintErrorLine($"\t{head}:");
        }

        foreach (var item in items)
        {
            await call.PrintErrorLine($"\t\t{(isRole ? RuleText(new(item as ObjectValue)) : SubjectText(new(item as ObjectValue)))}");
        }
    }

    // The text of Go's %+v for these structures.
    private static string RuleText(PolicyRule rule) =>
        $"{{Verbs:{Words(rule.Verbs)} APIGroups:{Words(rule.ApiGroups)} Resources:{Words(rule.Resources)} "
        + $"ResourceNames:{Words(rule.ResourceNames)} NonResourceURLs:{Words(rule.NonResourceURLs)}}}";

    private static string Words(TextList words) => $"[{string.Join(' ', words.ToArray())}]";

    private static string SubjectText(Subject subject) =>
        $"{{Kind:{subject.Kind} APIGroup:{GroupOf(subject)} Name:{subject.Name} Namespace:{subject.Namespace}}}";

    private static string GroupOf(Subject subject) => subject.ApiGroup is { Length: > 0 } given ? given
        : subject.Kind is "User" or "Group" ? "rbac.authorization.k8s.io"
        : string.Empty;
}
