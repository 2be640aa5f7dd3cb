using Scenarios.Api.Serialization.Json;
using Scenarios.Api.Validation;
using Scenarios.Objects.Facts;

namespace Scenarios.Core.Tests.Api.Validation;

public sealed class PlainCheckTests
{
    [Test]
    public void Check_OfEveryFieldWithAForm_KnowsTheForm()
    {
        var checkedForms = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var name in FactTable.Kubernetes.TypeNames)
        {
            var type = FactTable.Kubernetes.FindType(name)!;
            foreach (var field in type.Fields.Where(static field => field.Format.Length > 0))
            {
                Faults(type, field.Name, new StringValue("name")).ShouldBeEmpty($"{name}.{field.Name}");
                Faults(type, field.Name, new StringValue("=\u0001=")).ShouldNotBeEmpty($"{name}.{field.Name}");
                checkedForms.Add(field.Format);
            }
        }

        checkedForms.Count.ShouldBeGreaterThan(4);
    }

    [TestCase("core/v1.Container", "name", null, "Required value")]
    [TestCase(
        "core/v1.Container",
        "imagePullPolicy",
        "Sometimes",
        "Unsupported value: \"Sometimes\": supported values: \"Always\", \"IfNotPresent\", \"Never\"")]
    [TestCase("core/v1.Container", "imagePullPolicy", null, null)]
    [TestCase(
        "core/v1.PodSpec",
        "dnsPolicy",
        "Mine",
        "Unsupported value: \"Mine\": supported values: \"ClusterFirstWithHostNet\", \"ClusterFirst\", \"Default\", \"None\"")]
    public void Check_OfAText_SaysWhatTheTableSays(string type, string field, string? text, string? message) =>
        Faults(
            FactTable.Kubernetes.FindType(type)!,
            field,
            text is null ? null : new StringValue(text)).ShouldBe(message is null ? [] : [message]);

    [TestCase("core/v1.ContainerPort", "containerPort", 0, "Required value")]
    [TestCase("core/v1.ContainerPort", "containerPort", 70000, "Invalid value: 70000: must be between 1 and 65535, inclusive")]
    [TestCase("core/v1.ContainerPort", "containerPort", 65535, null)]
    [TestCase("core/v1.ContainerPort", "containerPort", 65536, "Invalid value: 65536: must be between 1 and 65535, inclusive")]
    [TestCase("core/v1.ContainerPort", "containerPort", 1, null)]
    [TestCase("core/v1.ContainerPort", "containerPort", -1, "Invalid value: -1: must be between 1 and 65535, inclusive")]
    [TestCase("core/v1.PodSpec", "priority", long.MaxValue, null)]
    [TestCase("core/v1.PodSpec", "priority", long.MinValue, null)]
    [TestCase("core/v1.ContainerPort", "hostPort", 0, null)]
    [TestCase("core/v1.ServicePort", "port", 0, "Invalid value: 0: must be between 1 and 65535, inclusive")]
    [TestCase("apps/v1.DeploymentSpec", "replicas", -1, "Invalid value: -1: must be greater than or equal to 0")]
    [TestCase("apps/v1.DeploymentSpec", "replicas", 0, null)]
    public void Check_OfANumber_SaysWhatTheTableSays(string type, string field, long number, string? message) =>
        Faults(FactTable.Kubernetes.FindType(type)!, field, IntegerValue.Of(number)).ShouldBe(message is null ? [] : [message]);

    [TestCase("core/v1.PodSpec", "containers", "[]", "Required value")]
    [TestCase("core/v1.PodSpec", "containers", "null", "Required value")]
    [TestCase("core/v1.PodSpec", "containers", "[{}]", null)]
    [TestCase("core/v1.Container", "name", "\"\"", "Required value")]
    [TestCase("core/v1.PodSpec", "hostNetwork", "true", null)]
    [TestCase("core/v1.PodSpec", "hostNetwork", "null", null)]
    [TestCase("core/v1.PodSpec", "nodeSelector", "{}", null)]
    [TestCase("core/v1.ServicePort", "port", "null", "Invalid value: 0: must be between 1 and 65535, inclusive")]
    [TestCase("core/v1.ServicePort", "nodePort", "null", null)]
    public void Check_OfAnyValue_SaysWhatTheTableSays(string type, string field, string json, string? message) =>
        Faults(FactTable.Kubernetes.FindType(type)!, field, JsonReader.ReadOrThrow(json))
            .ShouldBe(message is null ? [] : [message]);

    [Test]
    public void Check_OfAFieldThatThereIsNot_Throws() =>
        Should.Throw<InvalidOperationException>(() => Faults(FactTable.Kubernetes.FindType("core/v1.PodSpec")!, "nodename", null)).Message
            .ShouldContain("nodename");

    private static IReadOnlyList<string> Faults(TypeFacts type, string field, Value? value)
    {
        var faults = new FaultList();
        var node = new FieldNode(value is null ? ObjectValue.Empty : ObjectValue.Of((field, value)), string.Empty, type);
        faults.Check(node, field).ShouldBe(faults.Faults.Count == 0);
        return [.. faults.Faults.Select(static fault => fault.Message)];
    }
}
