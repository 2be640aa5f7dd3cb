using Scenarios.Api.Schema;
using Scenarios.Api.Selectors;
using Scenarios.Api.Serialization.Json;

namespace Scenarios.Core.Tests.Api.Selectors;

public sealed class FieldSelectorTests
{
    private static readonly ApiObject Pod = new((ObjectValue)JsonReader.ReadOrThrow(
        """{"metadata":{"name":"a","namespace":"x"},"spec":{"nodeName":"n1"},"status":{"phase":"Running"}}"""));

    [TestCase("metadata.name=a", true)]
    [TestCase("metadata.name==a,status.phase!=Pending", true)]
    [TestCase("spec.nodeName=n2", false)]
    [TestCase("spec.hostNetwork=false", true)]
    [TestCase("", true)]
    public void Matches_AgainstAnObject_ComparesTexts(string text, bool expected) =>
        FieldSelector.Parse(text).Matches(Pod).ShouldBe(expected);

    [TestCase("metadata.namespace=x", true)]
    [TestCase("metadata.name!=a", false)]
    [TestCase("spec.missing=", true)]
    [TestCase("spec.nodeName=", false)]
    [TestCase(" metadata.name=a", false, Description = "A blank belongs to the field.")]
    [TestCase(",metadata.name=a,", true)]
    public void Matches_AgainstAnObject_CountsEveryTerm(string text, bool expected) =>
        FieldSelector.Parse(text).Matches(Pod).ShouldBe(expected);

    [TestCase("{\"source\":{\"component\":\"kubelet\"},\"reportingComponent\":\"other\"}", "source", "kubelet")]
    [TestCase("{\"reportingComponent\":\"other\"}", "source", "other")]
    [TestCase("{\"status\":{\"podIPs\":[{\"ip\":\"10.0.0.1\"},{\"ip\":\"fd00::1\"}]}}", "status.podIPs", "10.0.0.1\\,fd00::1")]
    [TestCase("{\"spec\":{\"unschedulable\":true}}", "spec.unschedulable", "true")]
    [TestCase("{\"spec\":{}}", "spec.unschedulable", "false")]
    [TestCase("{\"spec\":{\"hostNetwork\":true}}", "spec.hostNetwork", "true")]
    [TestCase("{\"status\":{}}", "status.replicas", "0")]
    [TestCase("{\"status\":{\"replicas\":3}}", "status.replicas", "3")]
    [TestCase("{\"status\":{}}", "status.successful", "0")]
    [TestCase("{\"type\":\"a=b\\\\c\"}", "type", "a\\=b\\\\c")]
    public void Matches_FieldOfAKind_IsItsText(string item, string field, string value)
    {
        var selected = new ApiObject((ObjectValue)JsonReader.ReadOrThrow(item));

        FieldSelector.Parse($"{field}={value}").Matches(selected).ShouldBeTrue();
        FieldSelector.Parse($"{field}!={value}").Matches(selected).ShouldBeFalse();
        FieldSelector.Parse($"{field}=x{value}").Matches(selected).ShouldBeFalse();
    }

    [TestCase("b=2,a=1", "a=1,b=2")]
    [TestCase("a==1", "a=1")]
    [TestCase("a!=1", "a!=1")]
    [TestCase("a=", "a=")]
    [TestCase("a=x\\,y\\=z\\\\", "a=x\\,y\\=z\\\\")]
    [TestCase(",,", "")]
    public void ToString_OfAParsedText_IsWhatTheServerWrites(string text, string expected)
    {
        var selector = FieldSelector.Parse(text);

        selector.ToString().ShouldBe(expected);
        selector.IsEverything.ShouldBe(expected.Length == 0);
    }

    [TestCase("a=b\\", "invalid field selector: invalid escape sequence: \\")]
    [TestCase("a=b=", "invalid field selector: unescaped character in value: 61")]
    [TestCase("a,b=1", "invalid selector: 'a,b=1'; can't understand 'a'")]
    [TestCase("metadata.name", "invalid selector: 'metadata.name'; can't understand 'metadata.name'")]
    [TestCase("a=b=c", "invalid field selector: unescaped character in value: 61")]
    [TestCase("a=b\\c", "invalid field selector: invalid escape sequence: \\c")]
    public void TryParse_OfAMalformedText_SaysWhy(string text, string expected)
    {
        FieldSelector.TryParse(text, out _, out var error).ShouldBeFalse();
        error.ShouldBe(expected);
    }

    [Test]
    public void FindUnsupported_OfAFieldThatTheKindHasNot_NamesTheTerm()
    {
        var pods = ApiSchema.Kubernetes.Find("v1", "Pod")!;
        var services = ApiSchema.Kubernetes.Find("v1", "Service")!;
        var selector = FieldSelector.Parse("spec.nodeName=a\\,b");

        FieldLabels.FindUnsupported(pods, selector).ShouldBeNull();
        FieldLabels.FindUnsupported(services, FieldSelector.Parse("metadata.name=a,metadata.namespace!=b")).ShouldBeNull();
        FieldLabels.FindUnsupported(services, selector)!.ToString().ShouldBe("spec.nodeName=a\\,b");
    }
}
