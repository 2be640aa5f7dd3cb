namespace Scenarios.Core.Tests.Api.Kinds.Admission;

/// <summary>Policies, webhooks and API services that a server refuses.</summary>
internal sealed class AdmissionRegistrationTests
{
    private const string Pods = "rules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [pods]}]";

    [TestCase("expression: 'object.x > 1'", null)]
    [TestCase("expression: ''", "expression: Required value: expression is not specified")]
    [TestCase("expression: '1 + 1'", "expression: Invalid value: \"1 + 1\": must evaluate to bool but got int")]
    [TestCase("expression: '3u'", "expression: Invalid value: \"3u\": must evaluate to bool but got uint")]
    [TestCase("expression: '0x3u + 1u'", "expression: Invalid value: \"0x3u + 1u\": must evaluate to bool but got uint")]
    [TestCase("expression: 'uint(3)'", "expression: Invalid value: \"uint(3)\": must evaluate to bool but got uint")]
    [TestCase(
        "expression: 'object.x +'",
        "expression: Invalid value: \"object.x +\": compilation failed: ERROR: <input>:1:11: Syntax error: mismatched input "
        + "'<EOF>' expecting {'[', '{', '(', '.', '-', '!', 'true', 'false', 'null', NUM_FLOAT, NUM_INT, NUM_UINT, STRING, BYTES, "
        + "IDENTIFIER}\n"
        + " | object.x +\n | ..........^")]
    [TestCase(
        "expression: 'true', reason: Odd",
        "reason: Unsupported value: \"Odd\": supported values: \"Forbidden\", \"Invalid\", \"RequestEntityTooLarge\"")]
    public void Validation_OfAPolicy_IsCompiled(string validation, string? fault) =>
        Validated.Create($$"""
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingAdmissionPolicy
            metadata: {name: p}
            spec: {failurePolicy: Fail, matchConstraints: {{{Pods.Replace("rules", "resourceRules", StringComparison.Ordinal)}}}, validations: [{ {{validation}} }]}

            """).ShouldBe(fault is null ? [] : [$"spec.validations[0].{fault}"]);

    [TestCase("name: short", "name: Invalid value: \"short\": should be a domain with at least three segments separated by dots")]
    [TestCase("timeoutSeconds: 31", "timeoutSeconds: Invalid value: 31: the timeout value must be between 1 and 30 seconds")]
    [TestCase("sideEffects: Some", "sideEffects: Unsupported value: \"Some\": supported values: \"None\", \"NoneOnDryRun\"")]
    [TestCase("failurePolicy: Maybe", "failurePolicy: Unsupported value: \"Maybe\": supported values: \"Fail\", \"Ignore\"")]
    [TestCase("matchPolicy: ''", "matchPolicy: Unsupported value: \"\": supported values: \"Equivalent\", \"Exact\"")]
    [TestCase("rules: [{apiGroups: [''], apiVersions: [v1], operations: [PATCH], resources: [pods], scope: Odd}]",
        "rules[0].operations[0]: Unsupported value: \"PATCH\": supported values: \"*\", \"CONNECT\", \"CREATE\", \"DELETE\", \"UPDATE\"",
        "rules[0].scope: Unsupported value: \"Odd\": supported values: \"*\", \"Cluster\", \"Namespaced\"")]
    [TestCase("admissionReviewVersions: []", "admissionReviewVersions: Required value: must specify one of v1, v1beta1")]
    [TestCase("clientConfig: {}", "clientConfig: Required value: exactly one of url or service is required")]
    [TestCase("rules: [{apiGroups: [''], apiVersions: ['*', v1], operations: [CREATE], resources: [pods]}]",
        "rules[0].apiVersions: Invalid value: []string{\"*\", \"v1\"}: if '*' is present, must not specify other API versions")]
    [TestCase("rules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [pods/*, pods/log]}]",
        "rules[0].resources[1]: Invalid value: \"pods/log\": if 'pods/*' is present, must not specify pods/log")]
    public void Webhook_ThatIsWrong_SaysWhere(string field, params string[] faults)
    {
        string[] fields = ["name: a.b.c", "sideEffects: None", "admissionReviewVersions: [v1]", "clientConfig: {url: 'https://h/p'}", Pods];
        var name = field[..field.IndexOf(':', StringComparison.Ordinal)];
        var all = fields.Where(other => !other.StartsWith(name, StringComparison.Ordinal)).Append(field);

        Validated.Create("apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingWebhookConfiguration\nmetadata: {name: w}\n"
            + $"webhooks: [{{{string.Join(", ", all)}}}]\n").ShouldBe(faults.Select(static fault => $"webhooks[0].{fault}"));
    }

    [Test]
    public void ApiService_IsNamedByVersionAndGroup() =>
        Validated.Create("""
            apiVersion: apiregistration.k8s.io/v1
            kind: APIService
            metadata: {name: v1.other}
            spec: {group: example.com, version: v1, groupPriorityMinimum: 100, versionPriority: 0}

            """).ShouldBe(
            [
                "metadata.name: Invalid value: \"v1.other\": must be `spec.version+\".\"+spec.group`: \"v1.example.com\"",
                "spec.versionPriority: Invalid value: 0: must be positive and less than 1000",
            ]);
}
