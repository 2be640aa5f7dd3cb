using Scenarios.Accounts;
using Scenarios.Report.Pictures;
using Scenarios.Report.Writing;

namespace Scenarios.Report.Html;

/// <summary>Puts pictures beside the steps they belong to, each with a line of text below it.</summary>
internal static class PictureHtml
{
    /// <summary>Shows the cluster after a step that changed it.</summary>
    /// <param name="html">The target.</param>
    /// <param name="story">The scenario up to this step.</param>
    /// <param name="account">The step's account.</param>
    /// <param name="isToBeGoneOn">Whether the next step continues the set-up, which is drawn when it is complete.</param>
    public static void WriteScene(HtmlWriter html, Story story, StepAccount account, bool isToBeGoneOn)
    {
        var isChanged = false;
        foreach (var moment in account.Moments)
        {
            isChanged |= story.Scene.Apply(moment);
        }

        if (!(isChanged || story.IsUndrawn) || !story.Scene.IsWorthDrawing)
        {
            return;
        }

        story.IsUndrawn = isToBeGoneOn;
        if (isToBeGoneOn)
        {
            return;
        }

        var begin = html.Length;
        html.OpenWith("figure", ("class", "pic"));
        var start = html.Length;
        SceneDrawing.Write(html, story.Drawn, story.Scene);
        var picture = html.From(start);
        if (picture == story.LastPicture)
        {
            html.BackTo(begin);
            return;
        }

        story.LastPicture = picture;
        html.BackTo(start);
        html.Markup(story.Drawn.Shorten(picture));
        html.Open("figcaption");
        html.Text($"{SceneText.Describe(story.Scene)} · {TimeText.Of(account.End)}").Close("figcaption").CloseLine("figure");
    }

    /// <summary>Shows who answered how often, and the path of the first request.</summary>
    public static void WriteRequests(HtmlWriter html, Story story, StepAccount account)
    {
        if (account.Ways.Count == 0)
        {
            return;
        }

        if (account.Ways.Sum(way => way.Count) > 1)
        {
            html.OpenWith("figure", ("class", "pic"));
            BarDrawing.Write(html, account.Ways);
            html.CloseLine("figure");
        }

        var shown = account.Ways.Where(way => !way.IsAnswered).Take(1).Concat(account.Ways.Where(way => way.IsAnswered).Take(1));
        foreach (var way in shown)
        {
            html.OpenWith("figure", ("class", "pic"));
            var start = html.Length;
            WayDrawing.Write(html, way);
            var picture = html.From(start);
            html.BackTo(start);
            html.Markup(story.Drawn.Shorten(picture));
            html.Open("figcaption").Open("details").Words("summary", "way", "Each decision on the way").Open("ol", "hops");
            foreach (var hop in way.Hops)
            {
                html.Open("li").Element("b", hop.Place).Text(" ").Text(hop.Decision).Close("li");
            }

            html.Close("ol").Close("details").Close("figcaption").CloseLine("figure");
        }
    }

    /// <summary>Shows the states of all things over time.</summary>
    public static void WriteTimeline(HtmlWriter html, Story story)
    {
        var begin = html.Length;
        html.OpenWith("figure", ("class", "pic timeline"));
        if (story.Accounts.Count > 0 && TimelineDrawing.TryWrite(html, story.Accounts))
        {
            html.CloseLine("figure");
        }
        else
        {
            html.BackTo(begin);
        }
    }
}
