Feature: Readiness: only Pods that are ready get requests
  A readiness probe asks a container at intervals whether it can serve. As long as the answer is no, the Pod keeps running, but its address
  is missing from the Service's endpoints.

  The probe in this chapter asks every two seconds and gives up after three failures in a row. The program, kuard, can be told to fail:
  `failNext` is the number of answers that will be failures, or -1 for all of them.

  Since the book: nothing has changed, but kubectl warns that Endpoints are deprecated.

  Rule: The probe belongs to the Pod template

    Background:
      Given the manifest "alpaca-prod.yaml"
      When I run "kubectl expose deployment alpaca-prod"

    @S2-10
    Scenario: Keep the name of a Pod in a shell variable
      When I run:
        """
        ALPACA_POD=$(kubectl get pods -l app=alpaca -o jsonpath='{.items[0].metadata.name}')
        kubectl get pod $ALPACA_POD
        """
      Then the output shows:
        | NAME          | READY | STATUS  | RESTARTS |
        | alpaca-prod-* | 1/1   | Running | 0        |

    @S2-10
    Scenario: If no Pod has the label, jsonpath has no first item
      When I run:
        """
        ALPACA_POD=$(kubectl get pods -l app=llama -o jsonpath='{.items[0].metadata.name}')
        """
      Then the command fails
      And the error output contains "array index out of bounds: index 0, length 0"

    @S2-13
    Scenario: Adding a probe to the Deployment replaces its Pods
      You would type the probe in an editor; here, sed takes the editor's place.

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
    Scenario: Leaving the editor without a change cancels the edit
      When I run "EDITOR=true kubectl edit deployment/alpaca-prod"
      Then the error output is:
        """
        Edit cancelled, no changes made.
        """

  Rule: The endpoints follow the readiness of the Pods

    Background:
      Given the manifest "alpaca-ready.yaml"
      And I run "kubectl expose deployment alpaca-prod"
      And I run "kubectl run client --image=curlimages/curl --restart=Never --command -- sleep 600"
      And I run "IP=$(kubectl get pods -l app=alpaca -o jsonpath='{.items[0].status.podIP}')"
      And 10 seconds pass

    @S2-15
    Scenario: Two failed probes change nothing
      When I run "kubectl get endpoints alpaca-prod --watch" in terminal "two"
      And I run:
        """
        kubectl exec client -- curl -s -o /dev/null -X PUT -d '{"failNext": 2}' http://$IP:8080/ready/api
        """
      And 20 seconds pass
      Then the output of terminal "two" has 2 lines
      And at all times at least 3 Pods of "alpaca-prod" were ready

    @S2-15
    Scenario: The third failure in a row removes the address; the next success brings it back
      When I run "kubectl get endpoints alpaca-prod --watch" in terminal "two"
      And I run:
        """
        kubectl exec client -- curl -s -o /dev/null -X PUT -d '{"failNext": 6}' http://$IP:8080/ready/api
        """
      And 20 seconds pass
      Then the output of terminal "two" matches the snapshot "watched"

    @S2-15 @S2-18
    Scenario: A Pod that stays unready keeps running and is not restarted
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
