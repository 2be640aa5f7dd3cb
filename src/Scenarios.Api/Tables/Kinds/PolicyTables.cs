using Scenarios.Api.Tables.Text;

namespace Scenarios.Api.Tables.Kinds;

/// <summary>Access, quotas, priorities, disruption budgets and admission.</summary>
internal static class PolicyTables
{
    public static IEnumerable<(string Group, string Kind, TableKind Table)> All() =>
    [
        ("policy", "PodDisruptionBudget", new TableKind("Name|Min Available|Max Unavailable|Allowed Disruptions#|Age", static (item, now) =>
            [
                Cell.Text(item.Name),
                Cell.TextOr(item.Spec.Scalar("minAvailable"), "N/A"),
                Cell.TextOr(item.Spec.Scalar("maxUnavailable"), "N/A"),
                Cell.Number(item.IntegerAt("status", "disruptionsAllowed")),
                Cell.Age(item, now),
            ])),
        ("", "ResourceQuota", new TableKind("Name|Age|Request|Limit", ResourceQuota)),
        ("scheduling.k8s.io", "PriorityClass", new TableKind("Name|Value#|Global-Default?|Age|PreemptionPolicy", static (item, now) =>
            [
                Cell.Text(item.Name),
                Cell.Number(item.IntegerAt("value")),
                Cell.Flag(item.FlagAt("globalDefault")),
                Cell.Age(item, now),
                Cell.Text(item.TextAt("preemptionPolicy")),
            ])),
        ("rbac.authorization.k8s.io", "RoleBinding", new TableKind("Name|Role|Age|Users*|Groups*|ServiceAccounts*", Binding)),
        ("rbac.authorization.k8s.io", "ClusterRoleBinding", new TableKind("Name|Role|Age|Users*|Groups*|ServiceAccounts*", Binding)),
        ("admissionregistration.k8s.io", "MutatingWebhookConfiguration", Webhooks()),
        ("admissionregistration.k8s.io", "ValidatingWebhookConfiguration", Webhooks()),
        ("admissionregistration.k8s.io", "ValidatingAdmissionPolicy", new TableKind("Name|Validations#|ParamKind|Age", static (item, now) =>
            [
                Cell.Text(item.Name),
                Cell.Number(item.ListAt("spec", "validations").Count),
                Cell.Text(item.Spec.Has("paramKind") ? $"{item.TextAt("spec", "paramKind", "apiVersion")}/{item.TextAt("spec", "paramKind", "kind")}" : "<unset>"),
                Cell.Age(item, now),
            ])),
        ("admissionregistration.k8s.io", "ValidatingAdmissionPolicyBinding", new TableKind("Name|PolicyName|ParamRef|Age", PolicyBinding)),
        ("certificates.k8s.io", "CertificateSigningRequest", new TableKind(
            "Name|Age|SignerName|Requestor|RequestedDuration|Condition", SigningRequest)),
        ("flowcontrol.apiserver.k8s.io", "FlowSchema", new TableKind(
            "Name|PriorityLevel|MatchingPrecedence|DistinguisherMethod|Age|MissingPL", FlowSchema)),
        ("flowcontrol.apiserver.k8s.io", "PriorityLevelConfiguration", new TableKind(
            "Name|Type|NominalConcurrencyShares|Queues|HandSize|QueueLengthLimit|Age", PriorityLevel)),
    ];

    private static TableKind Webhooks() => new("Name|Webhooks#|Age", static (item, now) =>
        [Cell.Text(item.Name), Cell.Number(item.ListAt("webhooks").Count), Cell.Age(item, now)]);

    private static Value[] ResourceQuota(ApiObject item, DateTimeOffset now)
    {
        var hard = SelectorText.Sorted(item.ObjectAt("status", "hard")).ToList();
        return [Cell.Text(item.Name), Cell.Age(item, now), Cell.Text(Lines(limits: false)), Cell.Text(Lines(limits: true))];

        string Lines(bool limits) => string.Join(", ", hard
            .Where(entry => entry.Key.StartsWith("limits.", StringComparison.Ordinal) == limits)
            .Select(entry => $"{entry.Key}: {Or(item.Status.Scalar("used", entry.Key), "0")}/{entry.Value.Scalar()}"));
    }

    private static Value[] Binding(ApiObject item, DateTimeOffset now)
    {
        var subjects = item.ListAt("subjects");
        return
        [
            Cell.Text(item.Name),
            Cell.Text($"{item.TextAt("roleRef", "kind")}/{item.TextAt("roleRef", "name")}"),
            Cell.Age(item, now),
            Cell.Text(Names("User")),
            Cell.Text(Names("Group")),
            Cell.Text(string.Join(", ", subjects
                .Where(subject => subject.Text("kind") == "ServiceAccount")
                .Select(subject => $"{subject.Text("namespace")}/{subject.Text("name")}"))),
        ];

        string Names(string kind) =>
            string.Join(", ", subjects.Where(subject => subject.Text("kind") == kind).Select(subject => subject.Text("name")));
    }

    private static Value[] SigningRequest(ApiObject item, DateTimeOffset now)
    {
        var expiration = item.IntegerAt("spec", "expirationSeconds");
        return
        [
            Cell.Text(item.Name),
            Cell.Age(item, now),
            Cell.TextOr(item.TextAt("spec", "signerName"), "<none>"),
            Cell.Text(item.TextAt("spec", "username")),
            Cell.Text(expiration is { } seconds ? HumanDuration.Format(TimeSpan.FromSeconds(seconds)) : "<none>"),
            Cell.Text(ConditionOf(item)),
        ];
    }

    private static string ConditionOf(ApiObject item)
    {
        var types = item.ListAt("status", "conditions").Select(condition => condition.Text("type")).ToHashSet(StringComparer.Ordinal);
        var status = types.Contains("Denied") ? "Denied" : types.Contains("Approved") ? "Approved" : "Pending";
        return status + (types.Contains("Failed") ? ",Failed" : string.Empty) + (item.Status.Has("certificate") ? ",Issued" : string.Empty);
    }

    private static Value[] FlowSchema(ApiObject item, DateTimeOffset now)
    {
        var dangling = item.ListAt("status", "conditions").FirstOrDefault(condition => condition.Text("type") == "Dangling");
        return
        [
            Cell.Text(item.Name),
            Cell.Text(item.TextAt("spec", "priorityLevelConfiguration", "name")),
            Cell.Number(item.IntegerAt("spec", "matchingPrecedence")),
            Cell.TextOr(item.TextAt("spec", "distinguisherMethod", "type"), "<none>"),
            Cell.Age(item, now),
            Cell.Text(dangling is null ? "?" : dangling.Text("status")),
        ];
    }

    private static Value[] PriorityLevel(ApiObject item, DateTimeOffset now)
    {
        var limited = item.ObjectAt("spec", "limited");
        var queuing = limited.Object("limitResponse", "queuing");
        return
        [
            Cell.Text(item.Name),
            Cell.Text(item.TextAt("spec", "type")),
            Cell.TextOr(limited.Scalar("nominalConcurrencyShares"), "<none>"),
            Cell.TextOr(queuing.Scalar("queues"), "<none>"),
            Cell.TextOr(queuing.Scalar("handSize"), "<none>"),
            Cell.TextOr(queuing.Scalar("queueLengthLimit"), "<none>"),
            Cell.Age(item, now),
        ];
    }

    private static Value[] PolicyBinding(ApiObject item, DateTimeOffset now)
    {
        var parameter = item.ObjectAt("spec", "paramRef");
        var text = parameter.Text("name").Length == 0
            ? Or(SelectorText.Terms(parameter["selector"]), "<unset>")
            : $"{Or(parameter.Text("namespace"), "*")}/{parameter.Text("name")}";
        return [Cell.Text(item.Name), Cell.Text(item.TextAt("spec", "policyName")), Cell.Text(text), Cell.Age(item, now)];
    }

    private static string Or(string text, string otherwise) => text.Length > 0 ? text : otherwise;
}
