using Scenarios.Objects.Facts;

namespace Scenarios.Core.Tests.Objects.Facts;

public sealed class FactTableTests
{
    [Test]
    public void Find_OfAField_KnowsWhatItsLineSays()
    {
        var spec = FactTable.Kubernetes.FindType("apps/v1.DeploymentSpec").ShouldNotBeNull();
        var replicas = spec.Find("replicas").ShouldNotBeNull();

        (replicas.GoName, replicas.IsPointer, replicas.Type.Name, replicas.Default, replicas.Minimum).ShouldBe(
            ("Replicas", true, "int32", "1", 0L));
        replicas.OmitsZero.ShouldBeTrue();
        spec.Find("selector")!.IsImmutable.ShouldBeTrue();
        spec.Find("selector")!.OmitsZero.ShouldBeFalse();
        spec.Fields.Select(static field => field.Name).Take(3).ShouldBe(["replicas", "selector", "template"]);
    }

    [Test]
    public void Type_OfANamedScalar_KnowsItsNameAndItsValues()
    {
        var policy = FactTable.Kubernetes.FindType("core/v1.PodSpec")!.Find("dnsPolicy")!;

        policy.Type.Kind.ShouldBe(FieldKind.String);
        policy.Type.GoScalar!.ToString().ShouldBe("core/v1.DNSPolicy");
        policy.GoName.ShouldBe("DNSPolicy");
        policy.Enum.ShouldBe(["ClusterFirst", "ClusterFirstWithHostNet", "Default", "None"]);
    }

    [Test]
    public void Fields_OfEmbeddedStructures_StandWhereTheStructureStands()
    {
        var rule = FactTable.Kubernetes.FindType("admissionregistration.k8s.io/v1.NamedRuleWithOperations")!;

        rule.Fields.Select(static field => $"{field.Embedded}:{field.Name}").ShouldBe(
        [
            ":resourceNames", "RuleWithOperations:operations", "RuleWithOperations.Rule:apiGroups", "RuleWithOperations.Rule:apiVersions",
            "RuleWithOperations.Rule:resources", "RuleWithOperations.Rule:scope",
        ]);
    }

    [Test]
    public void EveryType_ReadsEveryTypeItRefersTo()
    {
        var table = FactTable.Kubernetes;
        var fields = 0;
        foreach (var name in table.TypeNames)
        {
            foreach (var field in table.FindType(name)!.Fields)
            {
                fields++;
                for (var type = field.Type; type is not null; type = type.Element)
                {
                    (type.Kind != FieldKind.Object || type.Structure is not null).ShouldBeTrue($"{name}.{field}");
                }
            }
        }

        fields.ShouldBeGreaterThan(2100);
    }

    [Test]
    public void Unsimulated_NamesFieldsThatThereAre()
    {
        foreach (var line in FactTable.Kubernetes.Unsimulated)
        {
            FactTable.Kubernetes.FindType(line.Type)!.Find(line.Field)!.Unsimulated.ShouldBeSameAs(line, line.ToString());
        }

        FactTable.Kubernetes.Unsimulated.ShouldNotBeEmpty();
    }

    [Test]
    public void Defaults_AreValuesOfTheirFields()
    {
        var wrong = new List<string>();
        foreach (var (type, field) in AllFields())
        {
            var isRight = field.Default is not { } text || field.Type.Kind switch
            {
                FieldKind.Object => text == "{}",
                FieldKind.Boolean => text is "true" or "false",
                FieldKind.Int32 or FieldKind.Int64 => long.TryParse(text, out _),
                FieldKind.String => field.Type.GoScalar is not { IsEnum: true } scalar || text.Length == 0 || scalar.Values.Contains(text),
                FieldKind.IntOrString => true,
                _ => false,
            };
            if (!isRight)
            {
                wrong.Add($"{type}.{field.Name}={field.Default}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Test]
    public void FindType_OfAnUnknownName_IsNull() => FactTable.Kubernetes.FindType("core/v1.Nothing").ShouldBeNull();

    private static IEnumerable<(TypeFacts Type, FieldFacts Field)> AllFields() =>
        from name in FactTable.Kubernetes.TypeNames
        let type = FactTable.Kubernetes.FindType(name)!
        from field in type.Fields
        select (type, field);
}
