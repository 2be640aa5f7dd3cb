using Scenarios.Api.Schema;
using Scenarios.Api.Selectors;
using Scenarios.Api.Serialization;

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
    public void Matches_AgainstAnObject_ComparesTexts(string text, bool expected) => FieldSelector.Parse(text).Matches(Pod).ShouldBe(expected);

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
        FieldLabels.FindUnsupported(services, selector)!.ToString().ShouldBe("spec.nodeName=a\\,b");
    }
}
