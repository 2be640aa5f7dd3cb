Feature: 10.1 Rollouts while clients send requests
  A rollout replaces Pods, and clients do not wait for it. Whether they notice depends on the second in which an old Pod goes: it is removed
  from the endpoints and told to stop at the same moment, but the nodes apply the new endpoints a little later. These scenarios look at
  every request of a rollout, not at a sample.

  Scenario: A preStop sleep saves every request
    Given this Deployment is ready:
      """yaml
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        replicas: 3
        selector: {matchLabels: {app: web}}
        strategy: {rollingUpdate: {maxSurge: 1, maxUnavailable: 0}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers:
              - name: web
                image: nginx:1.27
                readinessProbe: {httpGet: {path: /, port: 80}, periodSeconds: 2}
                lifecycle: {preStop: {sleep: {seconds: 5}}}
      """
    And a Service "web" for Deployment "web" on port 80
    And a Pod keeps sending 50 requests per second to "http://web"
    When I update the image of Deployment "web" to "nginx:1.28"
    And the rollout finishes
    And the traffic is stopped
    Then no request failed
    And the slowest request took at most 1 second
    And at no time were fewer than 3 Pods of "web" ready

  Scenario: Without a sleep, some requests are refused
    The server stops at once, before the nodes know that it is gone. Requests that they still send there are lost.

    Given this Deployment is ready:
      """yaml
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        replicas: 3
        selector: {matchLabels: {app: web}}
        strategy: {rollingUpdate: {maxSurge: 1, maxUnavailable: 0}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers:
              - name: web
                image: nginx:1.27
                readinessProbe: {httpGet: {path: /, port: 80}, periodSeconds: 2}
      """
    And a Service "web" for Deployment "web" on port 80
    And a Pod keeps sending 200 requests per second to "http://web"
    When I update the image of Deployment "web" to "nginx:1.28"
    And the rollout finishes
    And the traffic is stopped
    Then at least 1 request failed
    But at most 5 % of the requests failed

  Scenario: maxSurge limits how many extra Pods a rollout starts
    Given a Deployment "web" with 8 replicas, maxSurge 2, maxUnavailable 0 and a readiness probe on "/"
    When I update the image of Deployment "web" to "nginx:1.28"
    And the rollout finishes
    Then there were never more than 10 Pods of "web", not counting the ones shutting down
    And at all times at least 8 Pods of "web" were ready
    And all 8 Pods of "web" run image "nginx:1.28"

  Scenario: The strategy Recreate leaves a gap in which nobody answers
    Given a Deployment "web" with 2 replicas, the strategy Recreate and a readiness probe on "/"
    And a Service "web" for Deployment "web" on port 80
    And a Pod keeps sending 10 requests per second to "http://web"
    When I update the image of Deployment "web" to "nginx:1.28"
    And the rollout finishes
    And the traffic is stopped
    Then at least 1 request failed
    And there were never more than 2 Pods of "web"

  Scenario: An image tag that does not exist stops the rollout, but not the website
    Given a Deployment "web" with 4 replicas and a readiness probe on "/"
    And a Service "web" for Deployment "web" on port 80
    And a Pod keeps sending 10 requests per second to "http://web"
    When I update the image of Deployment "web" to "nginx:1.28-typo"
    And I wait 11 minutes
    And the traffic is stopped
    Then at most 1 % of the requests failed
    And 3 Pods of "web" are still ready
    And Deployment "web" reports "ProgressDeadlineExceeded"
    When I roll back Deployment "web"
    Then within 1 minute all 4 Pods of "web" run image "nginx:1.27"

  Scenario: Changes made while a rollout is paused go out together when it is resumed
    Given a Deployment "web" with 3 replicas
    And the rollout of Deployment "web" is paused
    When I update the image of Deployment "web" to "nginx:1.28"
    And I set the environment variable "MODE" to "blue" on Deployment "web"
    And I wait 1 minute
    Then no Pod of "web" has been replaced
    When I resume the rollout of Deployment "web"
    And the rollout finishes
    Then every Pod of "web" has the environment variable "MODE" set to "blue"
    And Deployment "web" has 2 ReplicaSets in total

  Scenario: If containers start slowly, the rollout is slow, and clients do not notice
    Given a Deployment "web" with 2 replicas, maxSurge 1, maxUnavailable 0 and a readiness probe on "/" every 2 seconds
    And a Service "web" for Deployment "web" on port 80
    And the container of "web" starts slowly, taking 30 seconds
    And a Pod keeps sending 20 requests per second to "http://web"
    When I restart Deployment "web"
    And 40 seconds pass
    Then 1 of the original Pods is still ready
    When the rollout finishes
    And the traffic is stopped
    Then at most 1 % of the requests failed
    And at all times at least 2 Pods of "web" were ready

  Scenario: A registry that does not answer delays a rollout, which then continues by itself
    Given a Deployment "web" with 3 replicas and a readiness probe on "/"
    When registry "docker.io" does not answer for 3 minutes
    And I update the image of Deployment "web" to "httpd:2.4"
    And I wait 1 minute
    Then 1 Pod of "web" is stuck in "ErrImagePull" or "ImagePullBackOff"
    And 3 Pods of "web" are still ready
    And an event "Failed" mentioning "dial tcp 203.0.113.10:443: i/o timeout" is recorded
    When I wait 8 minutes
    Then all 3 Pods of "web" run image "httpd:2.4"
    And at all times at least 3 Pods of "web" were ready
