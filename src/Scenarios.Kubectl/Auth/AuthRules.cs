using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.Printing;
using Scenarios.Kubectl.Rules;
using Scenarios.Objects.Views.Authorization;
using Scenarios.Objects.Views.Rbac;

namespace Scenarios.Kubectl.Auth;

/// <summary><c>kubectl auth can-i --list</c>: the rules that apply to the user in a namespace.</summary>
internal sealed class AuthRules(CommandCall call)
{
    public async Coroutine<int> Print()
    {
        var type = call.Resources.FindKind(SelfSubjectRulesReview.ApiVersion, SelfSubjectRulesReview.Kind)!;
        var review = SelfSubjectRulesReview.New with { Metadata = default, Spec = new() { Namespace = call.Namespace } };
        var answer = await call.ValueOf(call.Api.Create(type, string.Empty, review, WriteOptions.Default));
        var status = SelfSubjectRulesReview.Of(answer).Status;
        if (status.EvaluationError is { Length: > 0 } error)
        {
            await call.PrintErrorLine($"warning: the list may be incomplete: {error}");
        }

        var writer = TabWriter.ForTables();
        if (!call.Flags.Boolean("no-headers"))
        {
            writer.Write("Resources\tNon-Resource URLs\tResource Names\tVerbs\n");
        }

        foreach (var rule in RuleRow.Of(RulesOf(status)))
        {
            writer.Write($"{rule.Resource}\t{rule.Paths}\t{rule.Names}\t{rule.Verbs}\n");
        }

        await call.Print(writer.Flush());
        return 0;
    }

    // The rules of a review have the fields of a role's rules.
    private static ViewList<PolicyRule> RulesOf(SubjectRulesReviewStatus status) =>
        new(ListValue.From(status.ResourceRules.Items.Concat(status.NonResourceRules.Items)));
}
