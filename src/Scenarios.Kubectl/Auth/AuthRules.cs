using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.Printing;
using Scenarios.Kubectl.Rules;

namespace Scenarios.Kubectl.Auth;

/// <summary><c>kubectl auth can-i --list</c>: the rules that apply to the user in a namespace.</summary>
internal sealed class AuthRules(CommandCall call)
{
    public async Coroutine<int> Print()
    {
        var type = call.Resources.FindKind("authorization.k8s.io/v1", "SelfSubjectRulesReview")!;
        var review = ObjectValue.Of(
            ("kind", new StringValue(type.Kind)),
            ("apiVersion", new StringValue(type.ApiVersion)),
            ("metadata", ObjectValue.Empty),
            ("spec", ObjectValue.Of(("namespace", new StringValue(call.Namespace)))));
        var answer = await call.ValueOf(call.Api.Create(type, string.Empty, new ApiObject(review), WriteOptions.Default));
        if (answer.TextAt("status", "evaluationError") is { Length: > 0 } error)
        {
            await call.PrintErrorLine($"warning: the list may be incomplete: {error}");
        }

        var writer = TabWriter.ForTables();
        if (!call.Flags.Boolean("no-headers"))
        {
            writer.Write("Resources\tNon-Resource URLs\tResource Names\tVerbs\n");
        }

        foreach (var rule in RuleRow.Of(answer.ListAt("status", "resourceRules"), answer.ListAt("status", "nonResourceRules")))
        {
            writer.Write($"{rule.Resource}\t{rule.Paths}\t{rule.Names}\t{rule.Verbs}\n");
        }

        await call.Print(writer.Flush());
        return 0;
    }
}
