Feature: Readiness: a Pod that is not ready gets no requests
  A readiness probe asks a container now and then whether it can serve. While it says no, the Pod runs on, but its address leaves the Service's endpoints.

  The probe here asks every two seconds and gives up after three failures. kuard, the program that runs, can be told to fail: `failNext` is the number of
  answers that shall be failures, -1 for all to come.

  Rule: A probe is part of the Pods' template

    Background:
      Given the manifest "alpaca-prod.yaml"
      When I run "kubectl expose deployment alpaca-prod"

    @S2-10
    Scenario: The name of one of the Pods, in a variable
      When I run:
        """
        ALPACA_POD=$(kubectl get pods -l app=alpaca -o jsonpath='{.items[0].metadata.name}')
        kubectl get pod $ALPACA_POD
        """
      Then the output shows:
        | NAME          | READY | STATUS  | RESTARTS |
        | alpaca-prod-* | 1/1   | Running | 0        |

    @S2-10
    Scenario: Nothing to take a name from
      When I run:
        """
        ALPACA_POD=$(kubectl get pods -l app=llama -o jsonpath='{.items[0].metadata.name}')
        """
      Then the command fails
      And the error output contains "array index out of bounds: index 0, length 0"

    @S2-13
    Scenario: Edit the Deployment: new Pods replace the old ones
      What an editor would do by hand, sed does here.

      When I run:
        """
        EDITOR='sed -i "s#resources: {}#readinessProbe: {httpGet: {path: /ready, port: 8080}, periodSeconds: 2, initialDelaySeconds: 0, failureThreshold: 3, successThreshold: 1}#"' kubectl edit deployment/alpaca-prod
        """
      Then the output is:
        """
        deployment.apps/alpaca-prod edited
        """
      When I run "kubectl rollout status deployment/alpaca-prod"
      Then the output contains 'deployment "alpaca-prod" successfully rolled out'
      When I run "kubectl get replicasets -o custom-columns=DESIRED:.spec.replicas,PROBE:.spec.template.spec.containers[0].readinessProbe.httpGet.path"
      Then the output shows:
        | DESIRED | PROBE  |
        | 0       | <none> |
        | 3       | /ready |
      When I run:
        """
        kubectl describe pod $(kubectl get pods -l app=alpaca -o jsonpath='{.items[-1].metadata.name}') | grep 'Readiness:'
        """
      Then the output is:
        """
            Readiness:      http-get http://:8080/ready delay=0s timeout=1s period=2s #success=1 #failure=3
        """

    @S2-13
    Scenario: An editor that changes nothing
      When I run "EDITOR=true kubectl edit deployment/alpaca-prod"
      Then the error output is:
        """
        Edit cancelled, no changes made.
        """

  Rule: Endpoints follow readiness

    Background:
      Given the manifest "alpaca-ready.yaml"
      When I run:
        """
        kubectl expose deployment alpaca-prod
        IP=$(kubectl get pods -l app=alpaca -o jsonpath='{.items[0].status.podIP}')
        kubectl run client --image=curlimages/curl --restart=Never --command -- sleep 600
        sleep 10
        """

    @S2-15
    Scenario: Two failures are not enough
      When I run:
        """
        kubectl get endpoints alpaca-prod --watch > watched &
        kubectl exec client -- curl -s -o /dev/null -X PUT -d '{"failNext": 2}' http://$IP:8080/ready/api
        sleep 20
        kill %1
        grep -c alpaca-prod watched
        """
      Then the output is:
        """
        1
        """

    @S2-15
    Scenario: With the third failure in a row the address goes, with the next success it comes back
      When I run:
        """
        kubectl get endpoints alpaca-prod --watch > watched &
        kubectl exec client -- curl -s -o /dev/null -X PUT -d '{"failNext": 6}' http://$IP:8080/ready/api
        sleep 20
        kill %1
        cat watched
        """
      Then the output matches the snapshot "watched"

    @S2-15 @S2-18
    Scenario: A Pod that stays unready runs on, and is not restarted
      When I run:
        """
        kubectl exec client -- curl -s -o /dev/null -X PUT -d '{"failNext": -1}' http://$IP:8080/ready/api
        """
      And 9 seconds pass
      And I run "kubectl get pods -l app=alpaca"
      Then the output shows:
        | NAME          | READY | STATUS  | RESTARTS |
        | alpaca-prod-* | 0/1   | Running | 0        |
        | alpaca-prod-* | 1/1   | Running | 0        |
        | alpaca-prod-* | 1/1   | Running | 0        |
      When I run "kubectl describe endpoints alpaca-prod"
      Then the output matches the snapshot "not ready"
      When I run:
        """
        kubectl exec client -- curl -s -o /dev/null -X PUT -d '{"failNext": 0}' http://$IP:8080/ready/api
        """
      And 9 seconds pass
      And I run "kubectl get deployment alpaca-prod"
      Then the output shows:
        | NAME        | READY |
        | alpaca-prod | 3/3   |
