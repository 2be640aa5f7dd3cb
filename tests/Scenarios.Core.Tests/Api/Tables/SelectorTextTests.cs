using Scenarios.Api.Serialization.Json;
using Scenarios.Api.Tables;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Meta;

namespace Scenarios.Core.Tests.Api.Tables;

/// <summary>Labels and selectors in one line, by apimachinery 1.33 (labels.Set.String, metav1.FormatLabelSelector).</summary>
public sealed class SelectorTextTests
{
    [TestCase("{}", "<none>")]
    [TestCase("""{"app":"web"}""", "app=web")]
    [TestCase("""{"tier":"front","app":"web"}""", "app=web,tier=front")]
    [TestCase("""{"app":"web","app.kubernetes.io/name":"web"}""", "app.kubernetes.io/name=web,app=web")]
    [TestCase("""{"app":"web","app-1":"x","app_1":"y","app1":"z"}""", "app-1=x,app1=z,app=web,app_1=y")]
    [TestCase("""{"a":""}""", "a=")]
    [TestCase("""{"\ue000":"1","\ud83d\ude00":"2"}""", "\ue000=1,\ud83d\ude00=2")]
    public void OfLabels_Labels_AreOrderedAsPairs(string labels, string expected) =>
        SelectorText.OfLabels(new TextMap((ObjectValue)JsonReader.ReadOrThrow(labels))).ShouldBe(expected);

    [TestCase("{}", "<none>")]
    [TestCase("""{"matchLabels":{}}""", "<none>")]
    [TestCase("""{"matchLabels":{"tier":"front","app":"web"}}""", "app=web,tier=front")]
    [TestCase("""{"matchLabels":{"app":"web","app.kubernetes.io/name":"web"}}""", "app=web,app.kubernetes.io/name=web")]
    [TestCase("""{"matchExpressions":[{"key":"a","operator":"In","values":["y","x"]}]}""", "a in (x,y)")]
    [TestCase("""{"matchExpressions":[{"key":"a","operator":"NotIn","values":["x"]}]}""", "a notin (x)")]
    [TestCase("""{"matchExpressions":[{"key":"a","operator":"Exists"}]}""", "a")]
    [TestCase("""{"matchExpressions":[{"key":"a","operator":"DoesNotExist"}]}""", "!a")]
    [TestCase("""{"matchLabels":{"b":"1"},"matchExpressions":[{"key":"c","operator":"Exists"},{"key":"a","operator":"Exists"}]}""",
        "a,b=1,c")]
    public void OfSelector_Terms_AreOrderedByKey(string selector, string expected)
    {
        var read = new LabelSelector((ObjectValue)JsonReader.ReadOrThrow(selector));

        SelectorText.OfSelector(read).ShouldBe(expected);
        SelectorText.Terms(read).ShouldBe(expected == "<none>" ? string.Empty : expected);
    }

    [Test]
    public void OfSelector_None_HasNoTerms() => SelectorText.OfSelector(default).ShouldBe("<none>");
}
